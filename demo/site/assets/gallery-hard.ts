/** Plays the launchers, and taps the attachments that are there to be seen after a tap. */
import './gallery-launcher.js';

for (const tracker of document.querySelectorAll('[data-play="open-files"]')) {
  const root = tracker.shadowRoot;
  if (!root) continue;
  const tap = (): boolean => {
    const files = root.querySelectorAll<HTMLElement>('button.file');
    for (const file of files) file.click();
    return files.length > 0;
  };
  const observer = new MutationObserver(() => {
    if (tap()) observer.disconnect();
  });
  if (!tap()) observer.observe(root, { childList: true, subtree: true });
}
