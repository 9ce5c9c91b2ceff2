import fc from 'fast-check';
import { createWords } from '../../src/i18n.js';
import type { Messages, Register, SayOptions, Sentence } from '../../src/i18n.js';
import type { Expectation } from '../../src/core.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { fr } from '../../src/locales/fr.js';
import { it as italian } from '../../src/locales/it.js';

/** Every language there is. */
export const LANGUAGES: readonly Messages[] = [en, italian, es, fr, de];
export const REGISTERS: readonly Register[] = ['neutral', 'informal', 'formal'];

export const English: SayOptions = { messages: en, locale: 'en-GB', zone: 'Europe/Rome' };
export const American: SayOptions = { messages: en, locale: 'en-US', zone: 'Europe/Rome' };
export const Italian: SayOptions = { messages: italian, zone: 'Europe/Rome' };

/** Intl’s no-break spaces, as a person sees them. */
export const plain = (text: string): string => text.replace(/\s/g, ' ');

export const formsOf = (sentence: Sentence | undefined): readonly string[] =>
  sentence === undefined ? [] : typeof sentence === 'string' ? [sentence] : Object.values(sentence);

/** Every form of every sentence of a language, in every register. */
export function* sentencesOf(
  messages: Messages,
): Generator<{ key: string; register: Register; text: string; sentence: Sentence }> {
  for (const register of REGISTERS) {
    for (const [key, sentence] of Object.entries<Sentence | undefined>(messages[register] ?? {})) {
      for (const text of formsOf(sentence))
        if (sentence !== undefined) yield { key, register, text, sentence };
    }
  }
}

/** What an open channel that answers messages says, with something changed. */
export const expecting = (more: Partial<Expectation>): Expectation => ({
  state: 'open',
  mode: 'async',
  usable: true,
  basis: 'declared',
  stale: false,
  until: Infinity,
  ...more,
});

export const German: SayOptions = { messages: de, zone: 'Europe/Rome' };
export const Spanish: SayOptions = { messages: es, zone: 'Europe/Rome' };
export const French: SayOptions = { messages: fr, zone: 'Europe/Rome' };

export const ROME = createWords(Italian);

/** Somebody who reads. */
export const reader: fc.Arbitrary<SayOptions> = fc
  .record({
    messages: fc.constantFrom(...LANGUAGES),
    locale: fc.constantFrom(
      undefined,
      'en',
      'en-GB',
      'en-US',
      'it',
      'it-CH',
      'it-IT',
      'de',
      'xx-invalid-!!',
      '',
      'ar-EG',
      'xx',
    ),
    register: fc.constantFrom(undefined, ...REGISTERS),
    zone: fc.constantFrom(
      undefined,
      'Europe/Rome',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Pacific/Apia',
      'Pacific/Chatham',
    ),
  })
  .map(({ messages, locale, register, zone }) => ({
    messages,
    ...(locale !== undefined && { locale }),
    ...(register !== undefined && { register }),
    ...(zone !== undefined && { zone }),
  }));
