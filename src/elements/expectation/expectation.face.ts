import { html, type TemplateResult } from 'lit';
import { AnnouncerController } from '../../controllers/announcer.js';
import { channelsReader } from '../../controllers/channels-reader.js';
import { readChannelsWith, type ChannelsController } from '../../controllers/channels.js';
import { ClockController } from '../../controllers/clock.js';
import type { Face } from '../../controllers/face.js';
import type { LocaleController } from '../../controllers/locale.js';
import type { Channel } from '../../core/document/channel-types.js';
import { expectationOf } from '../../core/expectation/expectation.js';
import type { Expectation, Shown } from '../../core/expectation/expectation-types.js';
import { settle } from '../../core/expectation/settle.js';
import { placeOf } from '../../i18n/place.js';
import { say, type Said } from '../../i18n/say.js';
import { expectation as en } from '../../locales/en/expectation.js';
import { expectation as it } from '../../locales/it/expectation.js';
import { AttesaChangeEvent, AttesaShownEvent } from '../facts.events.js';
import { registerLanguages } from '../languages.js';
import { TroubleReporter } from '../trouble.js';
import type { AttesaExpectation } from './expectation.js';

readChannelsWith(channelsReader);
registerLanguages(en, it);

/** What one render shows. */
interface Scene {
  readonly channel: Channel;
  readonly expectation: Expectation;
  readonly said: Said;
  /** The same instant on the brand's clock, where that is another one: "16:30 in Rome". */
  readonly there: string;
  readonly lang: string;
}

/** What an `<attesa-expectation>` shows of its document. */
export class ExpectationFace implements Face {
  private readonly clock: ClockController;
  private readonly announcer: AnnouncerController;
  private readonly trouble: TroubleReporter;

  private scene: Scene | undefined;
  private shown: Shown | undefined;
  private told: { readonly channelId: string; readonly state: string; readonly text: string } | undefined;

  constructor(
    private readonly host: AttesaExpectation,
    private readonly source: ChannelsController,
    private readonly locale: LocaleController,
  ) {
    this.clock = new ClockController(host);
    this.announcer = new AnnouncerController(host, locale);
    this.trouble = new TroubleReporter(host, source);
  }

  willUpdate(): void {
    this.scene = this.compose();
  }

  render(): TemplateResult {
    const { scene } = this;
    if (!scene) return html`<slot></slot>`;
    const { said, there, lang } = scene;
    const text = there === '' ? said.text : `${said.text} (${there})`;
    return html`<span part="text" lang=${lang}
        >${said.datetime === undefined ? text : html`<time datetime=${said.datetime}>${text}</time>`}</span
      ><span class="sr" role="status" aria-live="polite">${this.announcer.text}</span>`;
  }

  updated(): void {
    this.trouble.report();
    if (this.scene) this.reportFacts(this.scene);
    else if (this.source.parsed.document) this.trouble.reportMissing(this.host.channel, this.source.channels);
  }

  private compose(): Scene | undefined {
    const { now } = this.clock;
    const channel = this.findChannel();
    const options = this.locale.options(channel?.timeZone);
    if (!channel || !options) {
      this.clock.holds(Infinity);
      return undefined;
    }
    this.shown = settle(
      this.told?.channelId === channel.id ? this.shown : undefined,
      expectationOf(channel, now),
      now,
    );
    const { expectation } = this.shown;
    const said = say(expectation, now, { ...options, kind: channel.kind });
    this.clock.holds(said.until);
    return { channel, expectation, said, there: placeOf(channel, said, options), lang: options.messages.tag };
  }

  private findChannel(): Channel | undefined {
    const { channels } = this.source;
    const { channel: id } = this.host;
    if (id === undefined) return channels.length === 1 ? channels[0] : undefined;
    return channels.find((channel) => channel.id === id);
  }

  private reportFacts({ channel, expectation, said }: Scene): void {
    const before = this.told?.channelId === channel.id ? this.told : undefined;
    const state = `${expectation.state} ${expectation.basis}`;
    this.told = { channelId: channel.id, state, text: said.text };
    if (!before) this.host.dispatchEvent(new AttesaShownEvent(channel.id, expectation));
    else if (before.text !== said.text || before.state !== state)
      this.host.dispatchEvent(new AttesaChangeEvent(channel.id, expectation));
    if (before && before.state !== state) this.announcer.say(said.spoken);
  }
}
