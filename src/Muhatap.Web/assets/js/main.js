// The page's own behaviour: live parts, keys, the command bar, copying. Everything else is the server's.
import { startLive } from './live.js';
import { startKeys } from './keys.js';
import { startCorrecting } from './correct.js';
import { startBar } from './bar.js';
import { startTyping } from './typing.js';
import { startQuery } from './query.js';
import { startChoosing } from './choose.js';
import { startStop } from './stop.js';
import { startMenus } from './menus.js';

startLive();
startCorrecting();
startMenus();
startKeys();
startBar();
startTyping();
startQuery();
startChoosing();
startStop();
document.addEventListener('click', (event) => event.target.closest?.('[data-print]') && print());
