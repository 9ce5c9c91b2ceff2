import { css } from 'lit';

/** A channel in a row, wherever it stands: its name, its marks, the way there. */
export const rowStyles = css`
  /* The whole row is the target, the name alone is what is read out. */
  .choose::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .choose:focus-visible {
    outline: none;
  }

  .choose:focus-visible::after {
    outline: max(2px, 0.14em) solid var(--_accent);
    outline-offset: -0.2em;
    border-radius: var(--_corner);
  }

  /* What somebody wrote. */
  .word {
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_busy);
  }

  .mode,
  .note {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .go {
    color: var(--_muted);
  }

  .go .icon {
    display: block;
  }

  .go:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .note,
  .word {
    text-wrap: pretty;
  }

  .mark {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    padding: 0.15em 0.65em;
    border-radius: var(--_pill);
    font-size: var(--_tiny);
    font-weight: 600;
    color: var(--_accent);
    background: var(--_tint);
  }

  /* It stands on the line of the words beside it by its own words, not by its picture. */
  .mark .icon {
    align-self: center;
  }

  .mark.busy {
    color: var(--_busy);
    background: color-mix(in srgb, var(--_busy) 12%, transparent);
  }

  @media (prefers-reduced-motion: no-preference) {
    .go .icon {
      transition: transform 0.15s ease;
    }
  }

  @media (forced-colors: active) {
    .mark,
    .tile {
      border: 1px solid;
    }
  }
`;
