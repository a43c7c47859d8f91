// The stand works without scripts; they serve the dock: larger letters, reading aloud, buttons further down.
import { bindClock, bindSay } from "./dock";
import { bindKeys, unfoldWhenWide } from "../../Portal/assets/ts/keys";
import { focusErrors } from "../../Portal/assets/ts/page";
import { bindSwitches } from "../../Portal/assets/ts/prefs";
import { bindRead } from "../../Portal/assets/ts/read";
import { bindTarget } from "../../Portal/assets/ts/target";
import { bindToc } from "../../Portal/assets/ts/toc";

unfoldWhenWide();
bindSwitches();
bindKeys();
bindTarget();
bindToc();
bindRead();
focusErrors();
bindClock();
bindSay();
