import type { RequestDocument } from 'attesa/core.js';
import { sayStatus } from 'attesa/i18n.js';
import type { RequestRow } from '../db/schema.js';
import { voiceOf } from './voice.js';

const CHANNELS = ['whatsapp', 'email', 'sms', 'phone', 'chat'] as const;

/** Where the request stands, to be pasted or read out by whoever answers on that channel. */
export interface StatusSentence {
  readonly channel: (typeof CHANNELS)[number];
  readonly text: string;
}

export const sentencesOf = (row: RequestRow, document: RequestDocument, now: number): StatusSentence[] =>
  CHANNELS.map((channel) => ({
    channel,
    text: sayStatus(document, now, { ...voiceOf(row), kind: channel }),
  }));
