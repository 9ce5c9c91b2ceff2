/**
 * Tells the styles how much of the window the keyboard on the screen leaves: a browser moves the page behind it and
 * changes no length of its own.
 * @returns listens no more
 */
export function fitKeyboard(root: ParentNode): () => void {
  const base = root.querySelector<HTMLElement>('.base');
  const { visualViewport } = window;
  if (!visualViewport || !base) return () => undefined;
  const fit = (): void => {
    const { height, offsetTop } = visualViewport;
    const covered = Math.max(0, window.innerHeight - height - offsetTop);
    base.style.setProperty('--_view', `${height.toString()}px`);
    base.style.setProperty('--_keyboard', `${covered.toString()}px`);
  };
  fit();
  visualViewport.addEventListener('resize', fit);
  visualViewport.addEventListener('scroll', fit);
  return () => {
    visualViewport.removeEventListener('resize', fit);
    visualViewport.removeEventListener('scroll', fit);
    base.style.removeProperty('--_view');
    base.style.removeProperty('--_keyboard');
  };
}
