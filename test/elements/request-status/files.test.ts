import { expect } from '@open-wc/testing';
import type { AttesaRequestStatus } from '../../../src/elements/request-status/request-status.js';
import { safeFileName } from '../../../src/elements/request-status/save.js';
import { waitUntil } from '../../support/wait.js';
import { all, atEnd, get, has, plain, settled, stub, t } from '../support.js';
import { REQUESTS, URL_OF_IT, request, served, service, text, tracker, type Json } from './support.js';

const withFile = (file: Json): Json =>
  request({
    events: [{ id: 'f', at: '2026-11-20T08:00:00Z', kind: 'attachment', by: 'brand', attachments: [file] }],
    promises: [],
  });

const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const bytes = (body: BodyInit, type: string): Response =>
  new Response(body, { headers: { 'content-type': type } });

/** Downloads that a tap began; none reaches the disk. */
function downloads(): { name: string; href: string }[] {
  const begun: { name: string; href: string }[] = [];
  stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    begun.push({ name: this.download, href: this.href });
  });
  return begun;
}

/** Blob addresses that are in use. */
function blobs(): Map<string, Blob> {
  const live = new Map<string, Blob>();
  const { createObjectURL, revokeObjectURL } = URL;
  stub(URL, 'createObjectURL', (blob: Blob) => {
    const url = createObjectURL.call(URL, blob);
    live.set(url, blob);
    return url;
  });
  stub(URL, 'revokeObjectURL', (url: string) => {
    live.delete(url);
    revokeObjectURL.call(URL, url);
  });
  return live;
}

const tap = (element: AttesaRequestStatus): void => get(element, '.file').click();

describe('an attachment', () => {
  it('is named with its size, and nothing is fetched before a tap', async () => {
    const it = service(
      withFile({ name: 'receipt.pdf', href: 'attachments/a1', type: 'application/pdf', size: 48213 }),
    );
    const element = await served();
    expect(text(element, '.file')).to.equal('receipt.pdf 48 kB');
    expect(it.files).to.have.length(0);
    expect(has(element, 'img')).to.equal(false);
  });

  it('says truly how small it is, in one piece', async () => {
    for (const [size, said] of [
      [0, '0\u00a0byte'],
      [9, '9\u00a0byte'],
      [999, '999\u00a0byte'],
      [1000, '1\u00a0kB'],
      [1_402_113, '1.4\u00a0MB'],
    ] as const) {
      const element = await tracker(withFile({ name: 'a.pdf', href: '/a', size }));
      expect(get(element, '.file .hint').textContent).to.equal(said);
      element.remove();
    }
  });

  it('that is a picture is fetched on a tap and shown', async () => {
    const it = service(withFile({ name: 'photo.png', href: 'R-7F3K-2Q/attachments/a1', type: 'image/png' }));
    it.answer = () => bytes(PNG, 'image/png');
    const live = blobs();
    const element = await served();
    tap(element);
    await waitUntil(() => has(element, 'img'));
    expect(it.files.map(({ url }) => url)).to.deep.equal([`${URL_OF_IT}/attachments/a1`]);
    const image = get<HTMLImageElement>(element, 'img');
    expect(image.alt).to.equal('photo.png');
    expect([...live.keys()]).to.deep.equal([image.src]);
    const link = get<HTMLAnchorElement>(element, 'a[download]');
    expect(link.download).to.equal('photo.png');
    expect(plain(link.textContent)).to.equal(t('request.file', { name: 'photo.png' }));
    element.remove();
    await Promise.resolve();
    expect(live.size, 'given back when the element is removed').to.equal(0);
  });

  it('that is anything else is saved under a safe name', async () => {
    const begun = downloads();
    const it = service(
      withFile({ name: '../../../.bashrc\u202Efdp.exe', href: `${URL_OF_IT}/attachments/a1` }),
    );
    it.answer = () => bytes('%PDF', 'application/pdf');
    const element = await served();
    tap(element);
    await waitUntil(() => begun.length === 1);
    expect(begun[0]?.name).to.equal('bashrcfdp.exe');
    expect(begun[0]?.href).to.match(/^blob:/);
    expect(has(element, 'img')).to.equal(false);
  });

  for (const type of ['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/xml']) {
    it(`that comes as ${type} is never shown, whatever the document says of it`, async () => {
      const begun = downloads();
      const live = blobs();
      const it = service(
        withFile({ name: 'photo.png', href: `${URL_OF_IT}/attachments/a1`, type: 'image/png' }),
      );
      it.answer = () => bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', type);
      const element = await served();
      tap(element);
      await waitUntil(() => begun.length === 1);
      expect(has(element, 'img')).to.equal(false);
      expect([...live.values()].map((blob) => blob.type)).to.deep.equal(['application/octet-stream']);
    });
  }

  it('that is called a picture and is none: a sentence in its place, and the link to save it', async () => {
    const it = service(withFile({ name: 'photo.png', href: `${URL_OF_IT}/attachments/a1` }));
    it.answer = () => bytes('no picture', 'image/png');
    const element = await served();
    tap(element);
    await waitUntil(() => text(element, '.attachments').includes(t('file.unshown', { name: 'photo.png' })));
    expect(has(element, 'img')).to.equal(false);
    expect(get<HTMLAnchorElement>(element, '.attachments a').download).to.equal('photo.png');
  });

  it('with an Arabic name has its ending behind it in a page that runs from left to right', async () => {
    const element = await tracker(withFile({ name: 'إيصال-118.png', href: `${REQUESTS}/x` }));
    const name = get(element, '.file-name');
    // What is far from the screen is not laid out.
    name.scrollIntoView();
    await waitUntil(() => name.getBoundingClientRect().width > 0);
    const node = [...name.childNodes].find(({ textContent }) => textContent?.includes('.png'))!;
    const place = (character: string): number => {
      const range = document.createRange();
      const index = node.textContent!.indexOf(character);
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(place('.')).to.be.above(place('إ'));
    expect(place('g')).to.be.above(place('.'));
  });

  it('tapped twice is fetched once', async () => {
    downloads();
    const it = service(withFile({ name: 'a.pdf', href: `${URL_OF_IT}/attachments/a1` }));
    let release: (() => void) | undefined;
    it.answer = () => new Promise((resolve) => (release = () => resolve(bytes('x', 'application/pdf'))));
    const element = await served();
    tap(element);
    await waitUntil(() => release);
    tap(element);
    await settled(element);
    expect(text(element, '.attachments .hint:last-child')).to.equal(t('file.loading', { name: 'a.pdf' }));
    release?.();
    await waitUntil(() => has(element, 'a[download]'));
    expect(it.files).to.have.length(1);
  });

  it('that is not there any more says so; one that cannot be fetched can be tapped again', async () => {
    downloads();
    const it = service(withFile({ name: 'a.pdf', href: `${URL_OF_IT}/attachments/a1` }));
    it.answer = () => new Response('', { status: 410 });
    const element = await served();
    tap(element);
    await waitUntil(() => text(element, '.attachments').includes(t('file.gone', { name: 'a.pdf' })));
    it.answer = () => new Response('', { status: 500 });
    tap(element);
    await waitUntil(() => text(element, '.attachments').includes(t('file.failed', { name: 'a.pdf' })));
    it.answer = () => bytes('x', 'application/pdf');
    tap(element);
    await waitUntil(() => has(element, 'a[download]'));
  });

  it('of another origin is asked for without the session', async () => {
    const asked: [string, Headers][] = [];
    service(withFile({ name: 'a.pdf', href: 'https://cdn.example/attachments/x' }));
    downloads();
    const element = await served();
    stub(window, 'fetch', (url: string, init: RequestInit) => {
      asked.push([url, new Headers(init.headers)]);
      return Promise.resolve(bytes('x', 'application/pdf'));
    });
    tap(element);
    await waitUntil(() => asked.length === 1);
    expect(asked[0]?.[0]).to.equal('https://cdn.example/attachments/x');
    expect(asked[0]?.[1].has('authorization')).to.equal(false);
  });

  it('that arrives after the element is gone leaves nothing behind', async () => {
    const live = blobs();
    const it = service(withFile({ name: 'photo.png', href: `${URL_OF_IT}/attachments/a1` }));
    let release: (() => void) | undefined;
    it.answer = () => new Promise((resolve) => (release = () => resolve(bytes(PNG, 'image/png'))));
    const element = await served();
    tap(element);
    await waitUntil(() => release);
    element.remove();
    await Promise.resolve();
    release?.();
    await new Promise(requestAnimationFrame);
    expect(live.size).to.equal(0);
  });

  it('moves with its element', async () => {
    const live = blobs();
    const it = service(withFile({ name: 'photo.png', href: `${URL_OF_IT}/attachments/a1` }));
    it.answer = () => bytes(PNG, 'image/png');
    const element = await served();
    tap(element);
    await waitUntil(() => has(element, 'img'));
    document.body.append(element);
    atEnd(() => element.remove());
    await settled(element);
    expect(live.size).to.equal(1);
    expect(has(element, 'img')).to.equal(true);
  });

  it('is shown without a service too, relative to the page', async () => {
    const asked: string[] = [];
    const element = await tracker(withFile({ name: 'photo.png', href: 'files/a.png' }));
    stub(window, 'fetch', (url: string) => {
      asked.push(url);
      return Promise.resolve(bytes(PNG, 'image/png'));
    });
    tap(element);
    await waitUntil(() => has(element, 'img'));
    expect(asked).to.deep.equal([new URL('files/a.png', document.baseURI).href]);
  });
});

describe('a file name', () => {
  const NAMES: readonly (readonly [string, string])[] = [
    ['receipt.pdf', 'receipt.pdf'],
    ['Ricevuta n° 4 – è tutto.pdf', 'Ricevuta n° 4 – è tutto.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\a.exe', 'a.exe'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['.htaccess', 'htaccess'],
    ['a.pdf...', 'a.pdf'],
    ['a<b>:"|?*.pdf', 'ab.pdf'],
    ['...', 'file'],
    ['', 'file'],
    ['/', 'file'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(96)}.pdf`],
    ['领收证.pdf', '领收证.pdf'],
  ];
  for (const [name, safe] of NAMES)
    it(`${JSON.stringify(name).slice(0, 40)} → ${safe.slice(0, 40)}`, () =>
      expect(safeFileName(name)).to.equal(safe));
});

it('attachments are a list of buttons with names', async () => {
  const element = await tracker(withFile({ name: 'a.pdf', href: `${REQUESTS}/x` }));
  expect(all(element, '.attachments li button')).to.have.length(1);
  expect(all(element, '.attachments bdi')).to.have.length(1);
});
