import { css } from 'lit';

export const expectationStyles = css`
  :host {
    display: inline;
  }

  :host([hidden]) {
    display: none;
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
