// Preloaded before `next start`: what this server does with requests before Next sees them.
import "./slow-clients.mjs";
import "./static-files.mjs";
import "./export-crowd.mjs";
