// Loaded in <head>, before anything is drawn: the reader's type size and contrast stand from the first pixel.
import { apply, names, read } from "./ts/prefs";

document.documentElement.dataset.js = "";
for (const name of names) apply(name, read(name));
