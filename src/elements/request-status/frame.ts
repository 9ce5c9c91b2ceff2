import { html, nothing, type TemplateResult } from 'lit';
import { renderStatus } from '../status.js';

/** What the card shows. */
export interface Frame {
  readonly isWaiting: boolean;
  readonly lang?: string;
  /** What the card is called, for the ear. */
  readonly label?: string;
  readonly content: unknown;
  /** What is said to screen readers. */
  readonly status?: string;
}

/** The same card before and after there are words for it. */
export const renderFrame = (frame: Frame): TemplateResult => html`
  <section
    class="base"
    part="base"
    lang=${frame.lang ?? nothing}
    aria-label=${frame.label ?? nothing}
    aria-busy=${frame.isWaiting}
  >
    ${frame.content}
  </section>
  ${renderStatus(frame)}
`;

/** A whole request, a compact one, the form that asks for a link. */
export type Room = 'full' | 'compact' | 'form';

const ENTRY = html`<div class="bone short apart"></div>
  <div class="bone"></div>`;
const FIELD = html`<div class="bone short"></div>
  <div class="bone box"></div>`;
const STANDING = html`<div class="bone pill"></div>
  <div class="bone long"></div>
  <div class="bone"></div>`;
const BUTTON = html`<div class="bone button"></div>`;

/** Room for what is to come, in its form. */
const ROOMS: Readonly<Record<Room, unknown>> = {
  full: [STANDING, html`<div class="bone"></div>`, BUTTON, Array<unknown>(12).fill(ENTRY)],
  compact: [STANDING, BUTTON],
  form: [html`<div class="bone long"></div>`, html`<div class="bone"></div>`, FIELD, FIELD, BUTTON],
};

export const renderBones = (room: Room): TemplateResult => html`
  <div class="head waiting ${room}" aria-hidden="true">${ROOMS[room]}</div>
`;
