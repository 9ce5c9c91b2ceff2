import { css } from 'lit';

/** Forms, and what became of them. */
export const formStyles = css`
  .form {
    display: grid;
    gap: var(--_s4);
    max-inline-size: 38em;
  }

  .look-up {
    display: grid;
    gap: var(--_s3);
    justify-items: start;
    padding: var(--_gap);
  }

  .look-up > * {
    inline-size: 100%;
  }

  .look-up > .link {
    inline-size: auto;
  }

  .look-up-title {
    font-size: var(--_title);
    font-weight: 700;
    line-height: 1.25;
  }

  .notice + .look-up {
    padding-block-start: 0;
  }

  .draft {
    min-block-size: 6em;
    resize: vertical;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
  }

  .outcome {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    padding: var(--_s3);
    border-radius: var(--_corner);
    background: color-mix(in srgb, var(--_ok) 9%, transparent);
  }

  .outcome.trouble {
    background: color-mix(in srgb, var(--_late) 9%, transparent);
  }

  .outcome > .icon {
    /* In the middle of the first line. */
    block-size: 1lh;
    color: var(--_ok);
  }

  .outcome.trouble > .icon {
    color: var(--_late);
  }

  .form + .outcome {
    margin-block-start: var(--_s3);
  }

  .scores {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .scores .field-label {
    inline-size: 100%;
  }

  .score {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }

  .score input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_accent);
  }

  @container (max-width: 24em) {
    .buttons .button {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .outcome {
      border: 1px solid;
    }
  }
`;
