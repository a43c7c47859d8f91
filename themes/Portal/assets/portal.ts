// Everything here only adds: each page reads, searches and sends without it.
import { bindCopy } from "./ts/copy";
import { bindKeys, unfoldWhenWide } from "./ts/keys";
import { bindSwitches } from "./ts/prefs";
import { bindPrint, focusErrors } from "./ts/page";
import { bindRead } from "./ts/read";
import { bindTarget } from "./ts/target";
import { bindToc } from "./ts/toc";

unfoldWhenWide();
bindSwitches();
bindKeys();
bindTarget();
bindToc();
bindCopy();
bindRead();
bindPrint();
focusErrors();
