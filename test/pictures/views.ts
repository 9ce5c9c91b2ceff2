/** What is photographed: every state of the gallery, in each theme, language and width that its view names. */
export interface View {
  readonly name: string;
  /** Address of a page of the gallery, with `lang` still to come. */
  readonly path: string;
  readonly languages: readonly string[];
  readonly widths: readonly number[];
  readonly themes: readonly string[];
  /** A visitor who asks for more contrast. */
  readonly contrast?: 'more';
  /** Requests that never get through. */
  readonly without?: RegExp;
}

const EVERY = {
  languages: ['it', 'en'],
  widths: [320, 1024],
  themes: ['light', 'dark', 'bank', 'shop', 'public', 'tech'],
} as const;

/** For what no preset changes: by day and by night. */
const DAY_AND_NIGHT = { languages: ['it'], widths: [320, 1024], themes: ['light', 'dark'] } as const;

export const VIEWS: readonly View[] = [
  { name: 'channels', path: '/gallery?', ...EVERY },
  { name: 'requests', path: '/gallery/requests?', ...EVERY },
  { name: 'launcher', path: '/gallery/launcher?', ...EVERY },
  // Brought by the data, whatever the language of the page.
  { name: 'hard', path: '/gallery/hard?', ...EVERY, languages: ['it'] },
  { name: 'unset', path: '/gallery/hard/unset?', ...DAY_AND_NIGHT },
  { name: 'large', path: '/gallery/hard/large?', ...DAY_AND_NIGHT },
  { name: 'more-contrast', path: '/gallery/hard?group=stretto&', ...DAY_AND_NIGHT, contrast: 'more' },
  {
    name: 'no-brand-marks',
    path: '/gallery/hard?group=stretto&',
    ...DAY_AND_NIGHT,
    without: /\/chunks\/brands/,
  },
];

/** One page as it is loaded: all its themes follow in place. */
export interface Visit {
  readonly view: View;
  readonly language: string;
  readonly width: number;
}

export const visitsOf = (views: readonly View[]): readonly Visit[] =>
  views.flatMap((view) =>
    view.languages.flatMap((language) => view.widths.map((width) => ({ view, language, width }))),
  );

/** Names an album, and is its path among the references: `channels/it-320/light`. */
export const albumId = ({ view, language, width }: Visit, theme: string): string =>
  `${view.name}/${language}-${width}/${theme}`;
