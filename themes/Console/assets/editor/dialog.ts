// A dialog that asks for a few things. It stands outside of the page's form, so that Enter in it never sends that.
export interface Ask { name: string; label: string; value?: string; hint?: string; required?: string; type?: string; }

/** @param extra elements before the buttons, for what is no text field. @param check returns a sentence while something is missing. */
export function ask(title: string, asks: Ask[], ok: string, extra?: HTMLElement, check?: (values: Record<string, string>) => Promise<string | null> | string | null): Promise<Record<string, string> | null> {
  const back = document.activeElement as HTMLElement | null;
  const dialog = document.createElement("dialog");
  dialog.className = "ask";
  const heading = `ask-${Math.random().toString(36).slice(2)}`;
  dialog.setAttribute("aria-labelledby", heading);
  const form = document.createElement("form");
  form.className = "form";
  form.noValidate = true;
  form.innerHTML = `<h2 id="${heading}"></h2>`;
  form.firstElementChild!.textContent = title;
  if (extra) form.append(extra);
  const inputs = asks.map(a => {
    const field = document.createElement("div");
    field.className = "field";
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.id = `${heading}-${a.name}`;
    [input.name, input.type, input.value, input.autocomplete] = [a.name, a.type ?? "text", a.value ?? "", "off"];
    label.htmlFor = input.id;
    label.textContent = a.label;
    field.append(label);
    if (a.hint) {
      const hint = document.createElement("p");
      [hint.className, hint.id, hint.textContent] = ["hint", input.id + "-hint", a.hint];
      input.setAttribute("aria-describedby", hint.id);
      field.append(hint);
    }
    field.append(input);
    form.append(field);
    return input;
  });
  const error = document.createElement("p");
  error.className = "field-error";
  error.setAttribute("role", "alert");
  const actions = document.createElement("div");
  actions.className = "actions";
  actions.innerHTML = '<button class="btn main"></button><button class="btn" type="button">取消</button>';
  actions.firstElementChild!.textContent = ok;
  form.append(error, actions);
  dialog.append(form);
  document.body.append(dialog);

  return new Promise(resolve => {
    const close = (values: Record<string, string> | null) => { dialog.close(); dialog.remove(); back?.focus(); resolve(values); };
    form.addEventListener("submit", async e => {
      e.preventDefault();
      e.stopPropagation();
      const values = Object.fromEntries(inputs.map(i => [i.name, i.value.trim()]));
      const missing = asks.findIndex((a, n) => a.required && !values[inputs[n]!.name]);
      if (missing >= 0) { error.textContent = asks[missing]!.required!; inputs[missing]!.focus(); return; }
      const wrong = await check?.(values);
      if (wrong) { error.textContent = wrong; return; }
      close(values);
    });
    actions.lastElementChild!.addEventListener("click", () => close(null));
    dialog.addEventListener("cancel", e => { e.preventDefault(); close(null); });
    dialog.showModal();
    (inputs[0] ?? form.querySelector<HTMLElement>("input, button"))?.focus();
  });
}
