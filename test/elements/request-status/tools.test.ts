import { expect } from '@open-wc/testing';
import { calendarFile, type CalendarEntry } from '../../../src/elements/request-status/calendar-file.js';
import { waitUntil } from '../../support/wait.js';
import { all, announced, button, dayOf, get, has, plain, settled, stub, t, time } from '../support.js';
import { request, resolved, text, tracker, type Json } from './support.js';

const ENTRY: CalendarEntry = {
  uid: 'p1.R-1@brand.example',
  sequence: 0,
  at: Date.parse('2026-11-24T15:00:00Z'),
  title: 'Request R-1',
  text: 'An update.',
  written: Date.parse('2026-11-20T10:30:00.123Z'),
};

const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('is one event in iCalendar, with CRLF at every end', () => {
    expect(calendarFile(ENTRY)).to.equal(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Attesa//Request//EN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:p1.R-1@brand.example',
        'DTSTAMP:20261120T103000Z',
        'SEQUENCE:0',
        'DTSTART:20261124T150000Z',
        'SUMMARY:Request R-1',
        'DESCRIPTION:An update.',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('names a whole day without a time, to the day after', () => {
    const lines = unfolded(calendarFile({ ...ENTRY, day: '2026-12-31' }));
    expect(lines).to.include('DTSTART;VALUE=DATE:20261231').and.to.include('DTEND;VALUE=DATE:20270101');
    expect(lines.some((line) => line.startsWith('DTSTART:'))).to.equal(false);
  });

  it('escapes what has a meaning of its own', () => {
    const lines = unfolded(calendarFile({ ...ENTRY, title: 'A; b, c\\d\r\ne\u0007f' }));
    expect(lines).to.include('SUMMARY:A\\; b\\, c\\\\d\\ne f');
    expect(lines.filter((line) => line === 'END:VEVENT')).to.have.length(1);
  });

  it('lets nobody write lines of their own', () => {
    const lines = unfolded(
      calendarFile({ ...ENTRY, uid: 'x\r\nATTACH:https://evil.example', text: 'x\nEND:VEVENT' }),
    );
    expect(lines.some((line) => /^(ATTACH|END:VEVENT$)/.test(line) && line !== 'END:VEVENT')).to.equal(false);
    expect(lines.filter((line) => line === 'END:VEVENT')).to.have.length(1);
  });

  it('folds long lines at 75 bytes, never inside a character', () => {
    const title = 'Città 🎉 '.repeat(40).trim();
    const file = calendarFile({ ...ENTRY, title });
    const encoder = new TextEncoder();
    for (const line of file.split('\r\n')) {
      expect(encoder.encode(line).length).to.be.at.most(75);
      expect(line).to.not.contain('\uFFFD');
    }
    expect(unfolded(file)).to.include(`SUMMARY:${title}`);
  });
});

/** Files that were saved: name and text. */
function saved(): { name: string; text: Promise<string> }[] {
  const files: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  stub(URL, 'createObjectURL', (blob: Blob) => {
    const url = `blob:${blobs.size.toString()}`;
    blobs.set(url, blob);
    return url;
  });
  stub(URL, 'revokeObjectURL', () => undefined);
  stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    files.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve('') });
  });
  return files;
}

describe('the next date', () => {
  it('is saved for the calendar, with the reference and what was promised', async () => {
    const files = saved();
    const element = await tracker(request());
    button(element, t('tool.calendar')).click();
    expect(files.map(({ name }) => name)).to.deep.equal(['R-7F3K-2Q.ics']);
    const lines = unfolded((await files[0]?.text) ?? '');
    expect(lines).to.include('DTSTART:20261124T150000Z');
    expect(lines).to.include(
      `SUMMARY:${t('tool.calendarTitle', { id: 'R-7F3K-2Q', what: t('what.update') })}`,
    );
    expect(lines).to.include(`UID:p1.R-7F3K-2Q@${location.host}`);
  });

  it('that moved takes the place of the first one', async () => {
    const files = saved();
    const promises: Json[] = [
      { id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z', madeAt: '2026-11-19T10:05:00Z' },
      { id: 'p2', kind: 'update', by: '2026-11-26', madeAt: '2026-11-20T08:00:00Z', replaces: 'p1' },
    ];
    const element = await tracker(request({ promises, events: [] }));
    button(element, t('tool.calendar')).click();
    const lines = unfolded((await files[0]?.text) ?? '');
    expect(lines).to.include(`UID:p1.R-7F3K-2Q@${location.host}`).and.to.include('SEQUENCE:1');
    expect(lines).to.include('DTSTART;VALUE=DATE:20261126');
  });

  it('is not offered when there is none', async () => {
    const element = await tracker(resolved());
    expect(text(element, '.tools')).to.not.contain(t('tool.calendar'));
  });
});

describe('a summary', () => {
  it('is copied as text, and it is said that it was', async () => {
    let copied = '';
    stub(navigator, 'clipboard', { writeText: (value: string) => Promise.resolve(void (copied = value)) });
    const element = await tracker(request());
    button(element, t('tool.copy')).click();
    await waitUntil(() => announced(element) === t('tool.copied'));
    expect(plain(copied))
      .to.contain('R-7F3K-2Q')
      .and.to.contain('Closing account 1042')
      .and.to.contain(dayOf('2026-11-24'));
    expect(text(element, '.tools')).to.contain(t('tool.copied'));
  });

  it('that cannot be copied says so', async () => {
    stub(navigator, 'clipboard', undefined);
    const element = await tracker(request());
    button(element, t('tool.copy')).click();
    await waitUntil(() => text(element, '.tools').includes(t('tool.copyFailed')));
  });
});

describe('doing nothing', () => {
  it('is explained: by the deadline, else by whose turn it is', async () => {
    expect(plain(get(await tracker(resolved()), '.idle p').textContent)).to.contain('4 December');
    expect(plain(get(await tracker(request()), '.idle p').textContent)).to.equal(t('idle.brand'));
  });

  it('is no question where it is over', async () => {
    const over = request({ status: 'closed', closedAs: 'done', promises: [], events: [], actions: [] });
    expect(has(await tracker(over), '.idle')).to.equal(false);
  });
});

it('a print is the browser’s own', async () => {
  let prints = 0;
  stub(window, 'print', () => (prints += 1));
  const element = await tracker(request());
  button(element, t('tool.print')).click();
  expect(prints).to.equal(1);
});

it('the tools take as much room before what they do is there, also where they stand in several rows', async () => {
  const element = document.createElement('attesa-request-status');
  element.data = request();
  element.style.inlineSize = '280px';
  document.body.append(element);
  await settled(element);
  const heightOf = (): number => get(element, '.tools').getBoundingClientRect().height;
  const tops = all(element, '.tools .tool').map((tool) => tool.getBoundingClientRect().top);
  expect(new Set(tops).size).to.be.above(1);
  const before = heightOf();
  await waitUntil(() => text(element, '.idle p') !== '');
  expect(heightOf()).to.equal(before);
  element.remove();
  time.advance(0);
});

it('a tool that is tapped before what it does is there does it then', async () => {
  const files = saved();
  const element = document.createElement('attesa-request-status');
  element.data = request();
  document.body.append(element);
  await settled(element);
  button(element, t('tool.calendar')).click();
  await waitUntil(() => files.length > 0);
  expect(files.map(({ name }) => name)).to.deep.equal(['R-7F3K-2Q.ics']);
  element.remove();
  time.advance(0);
});
