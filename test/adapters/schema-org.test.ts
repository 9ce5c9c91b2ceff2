import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromSchemaOrg } from '../../src/adapters/schema-org.js';
import type { SchemaOrgOptions } from '../../src/adapters/schema-org.js';
import { parseChannels } from '../../src/core/document/channels.js';

type Json = Record<string, unknown>;

const rome: SchemaOrgOptions = { timeZone: 'Europe/Rome' };

/** The hours that a shop with one telephone gets from these properties. */
function hours(properties: Json, options = rome): unknown {
  const document = fromSchemaOrg(
    { '@type': 'LocalBusiness', telephone: '+390212345678', ...properties },
    options,
  ) as { channels: { hours?: unknown }[] };
  assert.deepEqual(parseChannels(document).issues, []);
  return document.channels[0]?.hours;
}

const specification = (...entries: Json[]): Json => ({
  openingHoursSpecification: entries.map((entry) => ({ '@type': 'OpeningHoursSpecification', ...entry })),
});

describe('fromSchemaOrg', () => {
  it('reads a shop as Google documents it', () => {
    const document = fromSchemaOrg(
      {
        '@context': 'https://schema.org',
        '@type': 'HardwareStore',
        name: 'Officine Rinaldi',
        telephone: '+39 02 1234 5678',
        email: 'mailto:info@rinaldi.example',
        sameAs: ['https://www.instagram.com/rinaldi', 'https://wa.me/390212345678'],
        openingHoursSpecification: [
          {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: ['Monday', 'https://schema.org/Tuesday', 'http://schema.org/Wednesday'],
            opens: '09:00',
            closes: '18:00:00',
          },
          { '@type': 'OpeningHoursSpecification', dayOfWeek: 'Saturday', opens: '09:00', closes: '12:00' },
          {
            '@type': 'OpeningHoursSpecification',
            validFrom: '2026-12-24',
            validThrough: '2026-12-26',
            opens: '00:00',
            closes: '00:00',
          },
        ],
        contactPoint: {
          '@type': 'ContactPoint',
          contactType: 'customer service',
          telephone: '+1-800-555-0199',
          url: 'https://rinaldi.example/help',
          availableLanguage: [
            'English',
            { '@type': 'Language', name: 'Italian', alternateName: 'it' },
            'Klingon',
          ],
          hoursAvailable: {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: ['Mo', 'Tu'],
            opens: '08:00',
            closes: '20:00',
          },
        },
      },
      rome,
    );
    const shop = {
      week: { mon: '09:00-18:00', tue: '09:00-18:00', wed: '09:00-18:00', sat: '09:00-12:00' },
      dates: { '2026-12-24/2026-12-26': 'closed' },
    };
    const service = { hours: { week: { mon: '08:00-20:00', tue: '08:00-20:00' } }, languages: ['en', 'it'] };
    assert.deepEqual(document, {
      version: 1,
      brand: 'Officine Rinaldi',
      timeZone: 'Europe/Rome',
      channels: [
        { id: 'phone', kind: 'phone', address: '+18005550199', ...service, name: 'customer service' },
        { id: 'other', kind: 'other', href: 'https://rinaldi.example/help', ...service },
        { id: 'phone-2', kind: 'phone', address: '+390212345678', hours: shop },
        { id: 'email', kind: 'email', address: 'info@rinaldi.example', hours: shop },
        { id: 'whatsapp', kind: 'whatsapp', href: 'https://wa.me/390212345678', hours: shop },
      ],
    });
    assert.deepEqual(parseChannels(document).issues, []);
  });

  it('finds the business in lists and graphs, follows references, and passes by authors', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        { '@type': ['schema:Person'], name: 'Author', email: 'author@example.com' },
        { '@type': 'ContactPoint', '@id': '#cp', telephone: '+390212345678' },
        {
          '@type': 'Organization',
          name: [{ '@value': 'Rinaldi', '@language': 'it' }],
          contactPoint: [{ '@id': '#cp' }, { '@id': '#none' }],
        },
      ],
    };
    const expected = {
      version: 1,
      brand: 'Rinaldi',
      channels: [{ id: 'phone', kind: 'phone', address: '+390212345678' }],
    };
    assert.deepEqual(fromSchemaOrg(graph), expected);
    assert.deepEqual(fromSchemaOrg([[], 'x', [graph]]), expected);
  });

  it('gives nothing where nobody can be reached', () => {
    for (const json of [
      null,
      1,
      'x',
      [],
      {},
      { '@type': 'Article', name: 'x' },
      { '@type': 'Organization', openingHours: 'Mo-Su' },
      { '@type': 'Organization', email: 'none', telephone: 'n/a' },
    ]) {
      assert.equal(fromSchemaOrg(json, rome), undefined);
    }
  });

  it('does not lend the hours of the shop to a contact point, unless it is the same number', () => {
    const document = fromSchemaOrg({
      telephone: '+390212345678',
      openingHours: 'Mo 09:00-10:00',
      contactPoint: [
        {
          telephone: '+390212345679',
          contactType: 'emergency',
          areaServed: ['IT', { '@type': 'Country', name: 'France' }],
        },
        { telephone: '+39 02 12345678', contactType: 'sales' },
      ],
    });
    assert.deepEqual((document as Json)['channels'], [
      { id: 'phone', kind: 'phone', address: '+390212345679', name: 'emergency, IT, France' },
      {
        id: 'phone-2',
        kind: 'phone',
        address: '+390212345678',
        hours: { week: { mon: '09:00-10:00' } },
        name: 'sales',
      },
    ]);
  });

  it('dials nobody else', () => {
    const numbers = (telephone: unknown): unknown =>
      ((fromSchemaOrg({ telephone }) as { channels: Json[] } | undefined)?.channels ?? []).map(
        ({ address, href }) => address ?? href,
      );
    assert.deepEqual(numbers('tel:+1-401-555-1212'), ['+14015551212']);
    assert.deepEqual(numbers('+44 (0)20 7946 0018'), ['+442079460018']);
    assert.deepEqual(numbers('(02) 1234-5678'), ['tel:0212345678']);
    assert.deepEqual(numbers('112'), ['tel:112']);
    assert.deepEqual(numbers(['+390212345678', '+39 02 12345678', '+390212345679']), [
      '+390212345678',
      '+390212345679',
    ]);
    for (const other of [
      '+1-800-FLOWERS',
      '+1 800 555 0199 ext. 5',
      '+390212345678, +390212345679',
      '+39',
      '+0212345678',
      '12',
      '',
      39021234,
      null,
      {},
    ]) {
      assert.deepEqual(numbers(other), []);
    }
  });
});

describe('opening hours of schema.org', () => {
  it('openingHoursSpecification: several windows, nights, all day, closed', () => {
    assert.deepEqual(
      hours(
        specification(
          { dayOfWeek: 'Monday', opens: '14:00', closes: '18:00' },
          { dayOfWeek: 'Monday', opens: '9:00', closes: '13:00' },
          { dayOfWeek: { '@id': 'schema:Tuesday' }, opens: '18:00', closes: '02:00' },
          { dayOfWeek: { '@type': 'DayOfWeek', name: 'Wednesday' }, opens: '00:00', closes: '23:59' },
          { dayOfWeek: 'Thursday', opens: '00:00:00', closes: '23:59:59' },
          { dayOfWeek: 'Friday', opens: '00:00', closes: '00:00' },
          { dayOfWeek: 'Saturday' },
          { dayOfWeek: 'http://purl.org/goodrelations/v1#Sunday', opens: '09:00:00+01:00', closes: '24:00' },
        ),
      ),
      {
        week: {
          mon: '09:00-13:00,14:00-18:00',
          tue: '18:00-02:00',
          wed: '00:00-24:00',
          thu: '00:00-24:00',
          fri: 'closed',
          sat: 'closed',
          sun: '09:00-24:00',
        },
      },
    );
  });

  it('days as text, and every day where none is named', () => {
    assert.deepEqual(hours(specification({ dayOfWeek: 'Mo-We', opens: '09:00', closes: '10:00' })), {
      week: { mon: '09:00-10:00', tue: '09:00-10:00', wed: '09:00-10:00' },
    });
    assert.deepEqual(hours(specification({ dayOfWeek: 'Monday, Friday', opens: '09:00', closes: '10:00' })), {
      week: { mon: '09:00-10:00', fri: '09:00-10:00' },
    });
    assert.equal(
      Object.keys((hours(specification({ opens: '09:00', closes: '10:00' })) as { week: Json }).week).length,
      7,
    );
  });

  it('leaves unsaid what cannot be read', () => {
    for (const entry of [
      {},
      { dayOfWeek: 'PublicHolidays', opens: '09:00', closes: '10:00' },
      { dayOfWeek: 'Montag', opens: '09:00', closes: '10:00' },
      { dayOfWeek: 1, opens: '09:00', closes: '10:00' },
      { dayOfWeek: 'Monday', opens: '09:00' },
      { dayOfWeek: 'Monday', closes: '09:00' },
      { dayOfWeek: 'Monday', opens: '', closes: '' },
      { dayOfWeek: 'Monday', opens: '09:00', closes: '09:00' },
      { dayOfWeek: 'Monday', opens: '9 am', closes: '5 pm' },
      { dayOfWeek: 'Monday', opens: '09:00Z', closes: '17:00Z' },
      { dayOfWeek: 'Monday', opens: '09:00', closes: '25:00' },
      { dayOfWeek: 'Monday', opens: 9, closes: 17 },
      { dayOfWeek: 'Monday', opens: '09:00', closes: '10:00', validFrom: 'spring' },
      {
        dayOfWeek: 'Monday',
        opens: '09:00',
        closes: '10:00',
        validFrom: '2026-02-30',
        validThrough: '2026-03-05',
      },
      { dayOfWeek: 'Monday', opens: '09:00', closes: '10:00', validFrom: '2026-12-24T23:00:00Z' },
      {
        dayOfWeek: 'Monday',
        opens: '09:00',
        closes: '10:00',
        validFrom: '2026-03-05',
        validThrough: '2026-03-01',
      },
    ]) {
      assert.equal(hours(specification(entry)), undefined, JSON.stringify(entry));
    }
  });

  it('validity: dates, days within dates, the shorter over the longer, special hours over all', () => {
    assert.deepEqual(
      hours({
        ...specification(
          { dayOfWeek: ['Monday', 'Tuesday', 'Sunday'], opens: '09:00', closes: '18:00' },
          // 2026-08-10 is a Monday.
          {
            dayOfWeek: ['Monday', 'Tuesday'],
            opens: '09:00',
            closes: '12:00',
            validFrom: '2026-08-10',
            validThrough: '2026-08-23',
          },
          {
            dayOfWeek: ['Tuesday'],
            opens: '13:00',
            closes: '14:00',
            validFrom: '2026-08-10',
            validThrough: '2026-08-23',
          },
          { validFrom: '2026-08-15T00:00:00+02:00', validThrough: '2026-08-17T23:59:59+02:00' },
        ),
        specialOpeningHoursSpecification: {
          opens: '10:00',
          closes: '11:00',
          validFrom: '2026-08-16',
          validThrough: '2026-08-16',
        },
      }),
      {
        week: { mon: '09:00-18:00', tue: '09:00-18:00', sun: '09:00-18:00' },
        dates: {
          '2026-08-10': '09:00-12:00',
          '2026-08-11': '09:00-12:00,13:00-14:00',
          '2026-08-15': 'closed',
          '2026-08-16': '10:00-11:00',
          '2026-08-17': 'closed',
          '2026-08-18': '09:00-12:00,13:00-14:00',
        },
      },
    );
  });

  it('a validity of more than a year is the ordinary week of its time', () => {
    const properties = specification(
      {
        dayOfWeek: 'Monday',
        opens: '09:00',
        closes: '10:00',
        validFrom: '2020-01-01',
        validThrough: '2026-12-31',
      },
      { dayOfWeek: 'Monday', opens: '11:00', closes: '12:00', validFrom: '2027-01-01' },
      {
        dayOfWeek: 'Monday',
        opens: '15:00',
        closes: '16:00',
        validFrom: '2024-12-24',
        validThrough: '2024-12-24',
      },
    );
    assert.deepEqual(hours(properties, { ...rome, now: Date.UTC(2026, 10, 21) }), {
      week: { mon: '09:00-10:00' },
    });
    assert.deepEqual(hours(properties, { ...rome, now: Date.UTC(2027, 10, 21) }), {
      week: { mon: '11:00-12:00' },
    });
    assert.deepEqual(
      hours(specification({ dayOfWeek: 'Monday', opens: '09:00', closes: '10:00', validFrom: '2020-01-01' })),
      { week: { mon: '09:00-10:00' } },
    );
  });

  it('openingHours: one text or many, each adds', () => {
    const week = (openingHours: unknown): unknown =>
      (hours({ openingHours }) as { week?: unknown } | undefined)?.week;
    const mon = '09:00-17:00';
    assert.deepEqual(week('Mo-We 09:00-17:00'), { mon, tue: mon, wed: mon });
    assert.deepEqual(week(['Mo,Tu,We 09:00-17:00', 'Sa 10:00-12:00']), {
      mon,
      tue: mon,
      wed: mon,
      sat: '10:00-12:00',
    });
    assert.deepEqual(week('Mo 09:00-17:00 Sa 10:00-12:00'), { mon, sat: '10:00-12:00' });
    assert.deepEqual(week(['Mo 09:00-12:00', 'Mo 14:00-18:00', 'Mo 09:00-12:00']), {
      mon: '09:00-12:00,14:00-18:00',
    });
    assert.equal((week('Mo-Su') as Json)['sun'], '00:00-24:00');
    for (const unreadable of [
      'Mo-Fr',
      'Mo 09:00-sunset',
      'Lu-Ve 09:00-18:00',
      'by appointment',
      '',
      9,
      null,
      [{}],
      'Mo 09:00-10:00; Tu 9-10',
    ]) {
      assert.equal(week(unreadable), undefined);
    }
  });

  it('the detailed notation wins over the text', () => {
    assert.deepEqual(
      hours({
        ...specification({ dayOfWeek: 'Monday', opens: '09:00', closes: '10:00' }),
        openingHours: 'Tu 10:00-11:00',
      }),
      { week: { mon: '09:00-10:00' } },
    );
    assert.deepEqual(hours({ ...specification({ opens: '' }), openingHours: 'Tu 10:00-11:00' }), {
      week: { tue: '10:00-11:00' },
    });
  });
});

describe('fromSchemaOrg on any JSON', () => {
  const day = fc.constantFrom(
    'Monday',
    'https://schema.org/Sunday',
    'Mo-Fr',
    'PublicHolidays',
    '__proto__',
    'constructor',
  );
  const time = fc.constantFrom('00:00', '23:59', '24:00', '09:00', '18:00:00', '', 'x');
  const date = fc.oneof(
    fc
      .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') })
      .map((at) => at.toISOString().slice(0, 10)),
    fc.constant('0000-00-00'),
  );
  const odd = fc.jsonValue({ maxDepth: 3 });
  const any = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: odd });
  const entry = fc.record(
    {
      dayOfWeek: any(fc.oneof(day, fc.array(day))),
      opens: any(time),
      closes: any(time),
      validFrom: any(date),
      validThrough: any(date),
    },
    { requiredKeys: [] },
  );
  const entries = any(fc.oneof(entry, fc.array(entry, { maxLength: 5 })));
  const reach = {
    telephone: any(fc.constantFrom('+390212345678', '02 123', 'x')),
    email: any(fc.constantFrom('a@b.it', 'x')),
  };
  const point = fc.record(
    {
      ...reach,
      url: odd,
      name: odd,
      contactType: odd,
      hoursAvailable: entries,
      availableLanguage: any(fc.constantFrom('English', 'it', ['x'])),
      areaServed: odd,
    },
    { requiredKeys: [] },
  );
  const node = fc.record(
    {
      ...reach,
      '@type': odd,
      '@id': odd,
      name: odd,
      sameAs: any(fc.constant(['https://wa.me/1'])),
      openingHours: any(fc.constantFrom('Mo-Su', ['Mo 09:00-10:00', 'x'])),
      openingHoursSpecification: entries,
      specialOpeningHoursSpecification: entries,
      contactPoint: any(fc.oneof(point, fc.array(point))),
    },
    { requiredKeys: [] },
  );

  it('throws nothing, changes nothing, and gives what core reads without an issue', () => {
    const json = fc.oneof(odd, node, fc.array(node), fc.record({ '@graph': fc.array(fc.oneof(node, odd)) }));
    fc.assert(
      fc.property(json, fc.option(fc.nat({ max: 4e12 }), { nil: undefined }), (value, now) => {
        const before = JSON.stringify(value);
        const document = fromSchemaOrg(value, { ...rome, ...(now !== undefined && { now }) });
        assert.equal(JSON.stringify(value), before);
        if (document === undefined) return;
        assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
        assert.deepEqual(parseChannels(document).issues, []);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives names of prototypes, deep nesting and large lists', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"telephone":"+390212345678"},"constructor":1,"openingHoursSpecification":{"__proto__":{"opens":"09:00"}}}',
    ) as unknown;
    assert.equal(fromSchemaOrg(hostile), undefined);
    assert.equal(fromSchemaOrg(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))), undefined);
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      opens: '09:00',
      closes: '10:00',
      validFrom: `20${String(index % 100).padStart(2, '0')}-01-01`,
      validThrough: `20${String(index % 100).padStart(2, '0')}-12-31`,
    }));
    const start = performance.now();
    fromSchemaOrg({ telephone: '+390212345678', openingHoursSpecification: many });
    assert.ok(performance.now() - start < 3000);
  });
});
