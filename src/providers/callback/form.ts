import type { SentenceKey } from '../../i18n/messages.js';
import type { Words } from '../../i18n/words.js';
import { uuid } from '../address.js';
import type { CallbackOutcome } from './send.js';

/** Characters; a service may take fewer. */
const LIMITS = { name: 80, phone: 30, message: 4000 } as const;

/** Digits with the usual marks between them. */
const PHONE = /^\+?[\d\s()./-]{5,30}$/;

export interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly message: string;
  /** A UUID; the same when the same is sent again. */
  readonly key: string;
}

export interface CallbackForm {
  /** Puts it into a room, with a text that is not in it yet. What was typed stays. */
  show(room: HTMLElement, text: string): void;
  remove(): void;
}

type Send = (typed: Typed) => Promise<CallbackOutcome>;

const TROUBLES: Readonly<Record<Exclude<CallbackOutcome['state'], 'sent'>, SentenceKey>> = {
  invalid: 'callback.invalid',
  busy: 'callback.tooMany',
  unreachable: 'callback.unreachable',
};

let forms = 0;

/** The form, made by hand: its look is that of the room it stands in. */
export function createCallbackForm(words: Words, now: () => number, send: Send): CallbackForm {
  const id = `attesa-callback-${(forms += 1)}`;
  const box = document.createElement('div');
  const form = document.createElement('form');
  const name = document.createElement('input');
  const phone = document.createElement('input');
  const message = document.createElement('textarea');
  const trouble = document.createElement('p');
  const button = document.createElement('button');
  const label = document.createElement('span');

  box.className = 'ask';
  box.lang = words.locale;
  form.noValidate = true;
  name.autocomplete = 'name';
  name.maxLength = LIMITS.name;
  phone.type = 'tel';
  phone.autocomplete = 'tel';
  phone.maxLength = LIMITS.phone;
  phone.required = true;
  message.rows = 3;
  message.maxLength = LIMITS.message;
  trouble.id = `${id}-trouble`;
  trouble.className = 'trouble';
  trouble.setAttribute('role', 'alert');
  button.className = 'button primary';
  button.append(label);
  form.append(
    labelled(name, 'callback.name', 'name'),
    labelled(phone, 'callback.phone', 'phone'),
    labelled(message, 'callback.text', 'message'),
    trouble,
    button,
  );
  box.append(form);

  let isSending = false;
  let last: { readonly body: string; readonly key: string } | undefined;

  function labelled(
    field: HTMLInputElement | HTMLTextAreaElement,
    key: SentenceKey,
    part: string,
  ): HTMLElement {
    const row = document.createElement('p');
    const text = document.createElement('label');
    field.id = `${id}-${part}`;
    field.name = part;
    field.className = 'field';
    text.className = 'field-label';
    text.htmlFor = field.id;
    text.textContent = words.t(key);
    row.append(text, field);
    return row;
  }

  /** What is wrong, if anything; with the number, or with all of it. */
  function say(key?: SentenceKey, isNumber = false): void {
    trouble.textContent = key ? words.t(key) : '';
    phone.setAttribute('aria-invalid', String(isNumber));
    if (!isNumber) return phone.removeAttribute('aria-describedby');
    phone.setAttribute('aria-describedby', trouble.id);
    phone.focus();
  }

  function setSending(is: boolean): void {
    isSending = is;
    label.textContent = words.t(is ? 'callback.sending' : 'callback.send');
    // Stays where the focus is.
    button.setAttribute('aria-disabled', String(is));
  }

  async function submit(): Promise<void> {
    if (isSending) return;
    const number = phone.value.trim();
    if (!PHONE.test(number)) {
      say(number === '' ? 'callback.missing' : 'callback.phoneInvalid', true);
      return;
    }
    const typed = { name: name.value.trim(), phone: number, message: message.value.trim() };
    const body = JSON.stringify(typed);
    if (last?.body !== body) last = { body, key: uuid() };
    say();
    setSending(true);
    const outcome = await send({ ...typed, key: last.key });
    setSending(false);
    if (outcome.state === 'sent') confirm(number, outcome.by);
    else say(TROUBLES[outcome.state]);
  }

  function confirm(number: string, by: number | undefined): void {
    const sent = document.createElement('p');
    const told = by === undefined ? '' : words.when('by', by, now()).text;
    sent.tabIndex = -1;
    sent.textContent = told
      ? words.t('callback.sentBy', { phone: number, by: told })
      : words.t('callback.sent', { phone: number });
    form.replaceWith(sent);
    sent.focus();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  setSending(false);

  return {
    show(room, text) {
      if (text && !message.value.includes(text))
        message.value = [message.value, text].filter(Boolean).join('\n');
      if (box.parentNode !== room) room.append(box);
    },
    remove() {
      box.remove();
    },
  };
}
