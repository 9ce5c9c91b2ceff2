import { expect } from '@open-wc/testing';

/** What the provider says in a page with this Content-Security-Policy. Without an address, not every browser knows its `'self'`. */
async function under(policy: string): Promise<{ code: string; message: string }> {
  const frame = document.createElement('iframe');
  const told = new Promise<{ code: string; message: string }>((resolve) => {
    window.addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data as { code: string; message: string });
    });
  });
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script type="module" src="/test/providers/page/policy-frame.ts"></script>`;
  document.body.append(frame);
  try {
    return await told;
  } finally {
    frame.remove();
  }
}

describe('a page’s Content-Security-Policy', () => {
  it('that does not allow the vendor is named, with the directive', async () => {
    const { code, message } = await under(`script-src ${location.origin}`);
    expect(code).to.equal('script-unreachable');
    expect(message).to.contain('https://client.crisp.chat/l.js').and.to.contain('script-src');
  });

  it('that allows no trusted type of ours is named too', async () => {
    const { code, message } = await under("require-trusted-types-for 'script'; trusted-types other");
    expect(code).to.equal('script-unreachable');
    expect(message).to.contain('trusted-types');
  });

  it('that asks for trusted types and allows ours is no obstacle: only the script is missing', async () => {
    const { message } = await under(
      `script-src ${location.origin}; require-trusted-types-for 'script'; trusted-types attesa`,
    );
    expect(message).to.contain('script-src');
  });
});
