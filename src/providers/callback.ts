import type { PartialMessages } from '../i18n/messages.js';
import { bestTag } from '../i18n/localize.js';
import { createWords, type Words } from '../i18n/words.js';
import { callback as en } from '../locales/en/callback.js';
import { callback as it } from '../locales/it/callback.js';
import { serviceAddress } from './address.js';
import { createCallbackForm, type CallbackForm } from './callback/form.js';
import { sendCallback } from './callback/send.js';
import { provide } from './provide.js';
import type { ChatContext, ChatProvider, ProviderOptions } from './provider.js';

export const messages: readonly PartialMessages[] = [en, it];
export const part = 'callback';

/**
 * A form that asks to be called. `app-id`: where it is sent (`POST`, fields `name` `phone` `message` `key` `language`, and
 * `topic` and `reference` where there is one; `key` is the same when the same is sent again).
 */
export function createProvider({ appId, platform }: ProviderOptions): ChatProvider {
  const address = serviceAddress(appId, 'callback');
  return provide(platform, () => {
    let form: CallbackForm | undefined;
    let flight: AbortController | undefined;

    return {
      surface: 'room',
      load: () => Promise.resolve(),

      open(context) {
        form ??= createCallbackForm(wordsOf(context), platform.now.bind(platform), (typed) => {
          flight = new AbortController();
          const { language, topic, reference } = context;
          const more = { language, ...(topic && { topic }), ...(reference && { reference }) };
          return sendCallback(address, { ...typed, ...more }, platform, flight);
        });
        form.show(context.room, context.text);
        // It stands in the form's own field. Nobody is waited for before there is a number.
        return Promise.resolve({ tookText: context.text !== '', waits: false });
      },

      // The panel around it is what is hidden.
      close: () => undefined,

      destroy() {
        flight?.abort();
        form?.remove();
        form = undefined;
      },
    };
  });
}

/** A page without the launcher gives no words: then in the language that is nearest. */
function wordsOf({ words, language, register }: ChatContext): Words {
  if (words?.t('callback.send')) return words;
  const tag = bestTag(
    [language],
    messages.map((part) => part.tag),
  );
  return createWords({ messages: messages.find((part) => part.tag === tag) ?? en, register });
}
