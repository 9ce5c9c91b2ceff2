/** The lines of the report: each one a number, most with a target. */
import { writeFileSync } from 'node:fs';

const format = {
  kB: (value) => `${value.toFixed(1)} kB`,
  ms: (value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`,
  times: (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`,
  share: (value) => `${Math.round(value * 100)} %`,
  count: (value) => value.toLocaleString('en'),
};

const holds = { '≤': (a, b) => a <= b, '≥': (a, b) => a >= b, '<': (a, b) => a < b, '=': (a, b) => a === b };

export class Report {
  sections = [];

  section(title, note = '') {
    this.sections.push({ title, note, lines: [] });
    console.log(`\n${title}${note && `\n${dim(note)}`}`);
  }

  /**
   * @param unit how the value is written: kB, ms, times, share, count
   * @param target such as `['≤', 3.5]`; none: for comparison only
   */
  line(name, value, unit, { target, note = '' } = {}) {
    const met = target && holds[target[0]](value, target[1]);
    this.sections.at(-1).lines.push({
      name,
      value: Number(value.toPrecision(4)),
      unit,
      ...(target && { target: target.join(' '), met }),
      ...(note && { note }),
    });
    const aim = target ? `${target[0]} ${format[unit](target[1]).replace(/\.0+(?=\D)/, '')}` : '';
    const verdict = target ? (met ? 'ok  ' : 'OVER') : '    ';
    console.log(
      `  ${name.padEnd(58)}${format[unit](value).padStart(10)}  ${aim.padEnd(10)} ${verdict}  ${dim(note)}`.trimEnd(),
    );
  }

  get targets() {
    return this.sections.flatMap(({ lines }) => lines).filter(({ target }) => target);
  }

  summary() {
    const missed = this.targets.filter(({ met }) => !met);
    console.log(`\n${this.targets.length - missed.length} of ${this.targets.length} targets met`);
    for (const { name } of missed) console.log(`  over: ${name}`);
  }

  write(file) {
    const { version, platform } = process;
    const targets = { met: this.targets.filter(({ met }) => met).length, of: this.targets.length };
    const report = {
      date: new Date().toISOString(),
      node: version,
      platform,
      targets,
      sections: this.sections,
    };
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  }
}

const dim = (text) => (text && process.stdout.isTTY ? `\x1b[2m${text}\x1b[22m` : text);
