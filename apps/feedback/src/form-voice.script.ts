/*
 * The form's script with the recorder, as one file: a page loads three files at most, and its logo
 * is one of them.
 */
import "./form.script";
import "./voice.script";
