import { expect } from '@open-wc/testing';
import { AttesaChannelPicker, AttesaExpectation } from '../../src/index.js';
import { define } from '../../src/internal/define.js';
import { VERSION } from '../../src/internal/version.js';
import { warnings } from './support.js';

const copyOf = (version?: string): CustomElementConstructor =>
  version === undefined
    ? class extends HTMLElement {}
    : class extends HTMLElement {
        static readonly version = version;
      };

describe('registering an element', () => {
  it('makes it', () => {
    expect(document.createElement('attesa-channel-picker')).to.be.instanceOf(AttesaChannelPicker);
    expect(document.createElement('attesa-expectation')).to.be.instanceOf(AttesaExpectation);
  });

  it('twice, or from another copy of the same version, is silent', () => {
    define('attesa-channel-picker', AttesaChannelPicker);
    define('attesa-channel-picker', copyOf(VERSION));
    expect(warnings()).to.have.length(0);
    expect(customElements.get('attesa-channel-picker') === AttesaChannelPicker).to.equal(true);
  });

  it('under a name that an older copy has taken warns and leaves that one', () => {
    const older = copyOf('0.0.1');
    customElements.define('attesa-older', older);
    define('attesa-older', copyOf(VERSION));
    define('attesa-older', copyOf(VERSION));
    expect(customElements.get('attesa-older') === older).to.equal(true);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.contain('<attesa-older>').and.to.contain('0.0.1').and.to.contain(VERSION);
  });

  it('under a name that somebody else has taken warns and does not throw', () => {
    customElements.define('attesa-foreign', copyOf());
    expect(() => {
      define('attesa-foreign', copyOf(VERSION));
    }).to.not.throw();
    expect(warnings()).to.have.length(1);
  });

  it('is done by the module for it alone: the class modules register nothing', async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const page = frame.contentDocument!;
    const loaded = new Promise<void>((resolve) => {
      Object.assign(frame.contentWindow!, { loaded: resolve });
    });
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `import ${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)}; loaded();`;
    page.head.append(script);
    await loaded;
    expect(frame.contentWindow!.customElements.get('attesa-channel-picker')).to.equal(undefined);
    expect(frame.contentWindow!.customElements.get('attesa-expectation')).to.equal(undefined);
    frame.remove();
  });
});
