import { prepareToasts } from "@spots/ui/toast";
import { createRoot } from "react-dom/client";
import { App, deviceLanguage } from "./app";
import { followDevice } from "./device/follow";
import { install } from "./device/installation";
import { openBusiness } from "./device/open-day";
import { followShared } from "./device/shared-device";
import { loadTexts } from "./texts";
import { applyTheme } from "./theme";
import "./styles.css";

void loadTexts(deviceLanguage());
applyTheme();
const root = document.getElementById("app");
if (root) createRoot(root).render(<App />);
followDevice();
followShared();
void openBusiness();
install();
// Results are shown in toasts, whose code may not be loadable later.
prepareToasts();
