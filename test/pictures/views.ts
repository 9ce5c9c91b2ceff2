/** What is photographed: every state of the gallery, in each theme, language and width that its view names. */
export interface View {
  readonly name: string;
  /** Address of a page of the gallery, with `lang` still to come. */
  readonly path: string;
  readonly themes: readonly string[];
  /** Languages in which it is also seen by visitors whose system chooses all colours. */
  readonly forced?: readonly string[];
  /** A visitor who asks for more contrast. */
  readonly contrast?: 'more';
  /** Requests that never get through. */
  readonly without?: RegExp;
}

const LANGUAGES = ['it', 'en'] as const;
const WIDTHS = [320, 1024] as const;

const EVERY = { themes: ['light', 'dark', 'bank', 'shop', 'public', 'tech'], forced: ['it'] } as const;

/** For what no preset changes: by day and by night. */
const DAY_AND_NIGHT = { themes: ['light', 'dark'] } as const;

export const VIEWS: readonly View[] = [
  { name: 'channels', path: '/gallery?', ...EVERY },
  { name: 'requests', path: '/gallery/requests?', ...EVERY },
  { name: 'launcher', path: '/gallery/launcher?', ...EVERY },
  { name: 'hard', path: '/gallery/hard?', ...EVERY },
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

/** One page as it is loaded: all its looks follow in place. */
export interface Visit {
  readonly view: View;
  readonly language: string;
  readonly width: number;
}

export const visitsOf = (views: readonly View[]): readonly Visit[] =>
  views.flatMap((view) =>
    LANGUAGES.flatMap((language) => WIDTHS.map((width) => ({ view, language, width }))),
  );

/** What a page wears for one album. */
export interface Look {
  /** Names an album, and is its path among the references: `channels/it-320/light`. */
  readonly album: string;
  readonly theme: string;
  /** The system chooses the colours: on a phone those of the night, elsewhere those of the day. */
  readonly forced?: 'light' | 'dark';
}

export function looksOf({ view, language, width }: Visit): readonly Look[] {
  const folder = `${view.name}/${language}-${width}`;
  const looks: readonly Look[] = view.themes.map((theme) => ({ album: `${folder}/${theme}`, theme }));
  if (!view.forced?.includes(language)) return looks;
  const scheme = width < WIDTHS[1] ? 'dark' : 'light';
  return [...looks, { album: `${folder}/forced-${scheme}`, theme: 'system', forced: scheme }];
}
