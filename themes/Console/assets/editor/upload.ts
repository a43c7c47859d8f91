// Sends a file to the media library and tells how far it is.
export interface Stored { url: string; key: string; alt: string; }

export function upload(address: string, file: File, alt: string, progress: (percent: number) => void): Promise<Stored> {
  return new Promise((resolve, reject) => {
    const data = new FormData();
    data.append("file", file, file.name || "粘贴的图片.png");
    data.append("alt", alt);
    data.append("__RequestVerificationToken", document.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "");
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", e => { if (e.lengthComputable) progress(Math.round(e.loaded / e.total * 100)); });
    request.addEventListener("error", () => reject(new Error("网络中断，文件没有传上去，请再试一次。")));
    request.addEventListener("load", () => {
      const type = request.getResponseHeader("Content-Type") ?? "";
      const answer = type.includes("json") ? JSON.parse(request.responseText) as Stored & { message?: string } : null;
      if (request.status === 200 && answer) resolve(answer);
      else reject(new Error(answer?.message ?? (request.responseURL.includes("/account/") ? "登录已过期，请在另一个窗口重新登录后再试。" : request.status === 413 ? "文件太大，请压缩后再传。" : "文件没有传上去，请再试一次。")));
    });
    request.send(data);
  });
}

/** A pasted image is written into the markup itself. The policy forbids fetching it, so it is decoded here. */
export function fileOf(dataUrl: string): File {
  const [head, body] = dataUrl.split(",", 2) as [string, string];
  const type = /^data:([^;]+)/.exec(head)![1]!;
  return new File([Uint8Array.from(atob(body), c => c.charCodeAt(0))], `粘贴的图片.${type.split("/")[1]!.replace("jpeg", "jpg")}`, { type });
}
