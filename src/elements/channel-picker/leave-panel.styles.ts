import { css } from 'lit';

export const leavePanelStyles = css`
  .panel {
    display: grid;
    gap: var(--_s4);
    padding: var(--_s1) var(--_gap) var(--_gap);
  }

  .draft {
    min-block-size: 7em;
    resize: vertical;
  }

  .field + .hint,
  .qr + .hint {
    margin-block-start: var(--_s1);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }

  .remember {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    min-block-size: 24px;
    font-size: var(--_small);
    cursor: pointer;
  }

  .remember input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.1em;
    accent-color: var(--_accent);
  }

  .qr {
    inline-size: min(12em, 100%);
    aspect-ratio: 1;
  }

  .qr svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: var(--_corner);
    /* Readers want dark on light, whatever the page's colours are. */
    background: #fff;
    color: #000;
    forced-color-adjust: none;
  }

  @container (max-width: 24em) {
    .panel .button {
      inline-size: 100%;
    }
  }
`;
