// The page on which content is written. Everything here adds to a form that works without it.
import { bindKept } from "./editor/kept";
import { bindPicks } from "./editor/pick";
import { bindRich } from "./editor/rich";
import { bindRows } from "./editor/rows";

bindRows();
bindPicks(document);
bindRich();
bindKept();
