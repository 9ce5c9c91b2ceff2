import { css } from 'lit';

/** Short texts on one line with a dot between them. Where one begins a line, its dot is cut off. */
export const dotStyles = css`
  .dotted {
    overflow-x: clip;
    /* They stand in the page's order, each for itself. */
    unicode-bidi: isolate;
    text-align: start;
  }

  /* A space as wide as the dot: at the end of a line it goes with the break. */
  .dotted > .between {
    word-spacing: 0.4em;
  }

  .dotted > .next,
  .dot {
    display: inline-block;
  }

  .dot {
    inline-size: 0.65em;
    margin-inline-start: -0.65em;
    text-align: center;
  }
`;
