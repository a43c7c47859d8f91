// What the keyboard does. Tab leaves the text, except inside of a table, whose last cell it leaves too.
import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import type { Command, Plugin } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { schema } from "./schema";

const { nodes, marks } = schema;

const breakLine: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
});

export const keys = (): Plugin[] => [
  keymap({
    "Mod-b": toggleMark(marks.strong!), "Mod-i": toggleMark(marks.em!), "Mod-u": toggleMark(marks.underline!),
    "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo,
    "Mod-Alt-0": setBlockType(nodes.paragraph!), "Mod-Alt-2": setBlockType(nodes.heading!, { level: 2 }), "Mod-Alt-3": setBlockType(nodes.heading!, { level: 3 }), "Mod-Alt-4": setBlockType(nodes.heading!, { level: 4 }),
    "Mod-]": sinkListItem(nodes.list_item!), "Mod-[": liftListItem(nodes.list_item!),
    Enter: splitListItem(nodes.list_item!), "Shift-Enter": breakLine,
    Tab: goToNextCell(1), "Shift-Tab": goToNextCell(-1),
  }),
  keymap(baseKeymap),
];
