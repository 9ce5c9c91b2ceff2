import { css } from 'lit';

export const expectationStyles = css`
  :host {
    display: inline;
  }

  :host([hidden]) {
    display: none;
  }

  /* It runs as its own letters do, whatever runs around it. */
  [part='text'] {
    unicode-bidi: plaintext;
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
