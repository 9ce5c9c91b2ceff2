import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../internal/icons/generic.generated.js';

/** What became of something: an icon and words, which the focus can go to. */
export const renderOutcome = (
  text: string,
  { isTrouble = false, id }: { readonly isTrouble?: boolean; readonly id?: string },
): TemplateResult => html`
  <p class="outcome ${isTrouble ? 'trouble' : ''}" id=${id ?? nothing} tabindex="-1">
    ${isTrouble ? icons.alert : icons.done}<span>${text}</span>
  </p>
`;
