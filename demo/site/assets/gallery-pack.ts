/** How high a row of a sheet's grid is (px); `gallery.css` says the same. */
const ROW = 4;

/**
 * Lays figures of different heights without holes, in as many columns as the sheet has. Each goes where the sheet is
 * shortest so far, so the order stays the one in which they are read; and it stays in its column, whatever is opened in it.
 */
export function pack(sheet: HTMLElement): void {
  const figures = [...sheet.children].filter((child) => child instanceof HTMLElement);
  const gap = Number.parseFloat(getComputedStyle(sheet).rowGap) || 0;
  const rowsOf = (figure: HTMLElement): number =>
    Math.ceil((figure.getBoundingClientRect().height + gap) / ROW);
  const span = (figure: HTMLElement): void => {
    figure.style.gridRowEnd = `span ${rowsOf(figure).toString()}`;
  };
  let laid = 0;
  let wide = 0;
  const lay = (): void => {
    if (sheet.clientWidth === wide) return;
    wide = sheet.clientWidth;
    // A figure that was told to stand further to the side than there is room would make a column of its own.
    const before = figures.map(({ style }) => style.gridColumnStart);
    for (const { style } of figures) style.gridColumnStart = '';
    const columns = columnsOf(sheet);
    if (columns === laid) {
      for (const [index, { style }] of figures.entries()) style.gridColumnStart = before[index] ?? '';
      return;
    }
    laid = columns;
    const bottoms = Array.from({ length: columns }, () => 0);
    for (const figure of figures) {
      const column = bottoms.indexOf(Math.min(...bottoms));
      figure.style.gridColumnStart = (column + 1).toString();
      bottoms[column] = (bottoms[column] ?? 0) + rowsOf(figure);
    }
  };
  lay();
  for (const figure of figures) span(figure);
  sheet.classList.add('packed');
  const observer = new ResizeObserver((entries) => {
    lay();
    for (const { target } of entries) if (target !== sheet && target instanceof HTMLElement) span(target);
  });
  for (const element of [sheet, ...figures]) observer.observe(element);
}

const columnsOf = (sheet: HTMLElement): number =>
  getComputedStyle(sheet).gridTemplateColumns.split(' ').length;
