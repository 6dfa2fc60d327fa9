// What every page does by itself.
import "./boxes.js";
import "./contents.js";
import "./copy.js";
import "./find.js";
import "./newer.js";
import "./print.js";
