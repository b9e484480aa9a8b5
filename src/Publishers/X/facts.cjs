// Prints a data file of this folder from the package that X counts with. So the files are made again, and a test compares them:
//   npm install --prefix /tmp/x twitter-text@3.1.0
//   NODE_PATH=/tmp/x/node_modules node facts.cjs emoji-sequences.txt > emoji-sequences.txt
'use strict';

const fs = require('fs');
const path = require('path');

/** All texts that a part of twemoji's pattern matches: it has only alternatives, groups, sets and "?". */
function texts(pattern) {
  let at = 0;

  function alternatives() {
    let all = sequence();
    while (pattern[at] === '|') {
      at++;
      all = all.concat(sequence());
    }
    return all;
  }

  function sequence() {
    let all = [''];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      let next = one();
      if (pattern[at] === '?') {
        at++;
        next = [''].concat(next);
      }
      all = all.flatMap((head) => next.map((tail) => head + tail));
    }
    return all;
  }

  function one() {
    if (pattern[at] === '(') return group();
    return pattern[at] === '[' ? set() : [unit()];
  }

  function group() {
    at++;
    // What must not follow adds nothing to the text.
    const nothing = pattern.startsWith('?!', at);
    if (pattern[at] === '?') at += 2;
    const all = alternatives();
    at++;
    return nothing ? [''] : all;
  }

  function set() {
    const all = [];
    for (at++; pattern[at] !== ']'; ) {
      const first = unit();
      let last = first;
      if (pattern[at] === '-') {
        at++;
        last = unit();
      }
      for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) all.push(String.fromCharCode(code));
    }
    at++;
    return all;
  }

  function unit() {
    const escaped = /^\\u([0-9a-f]{4})/.exec(pattern.slice(at, at + 6));
    at += escaped ? 6 : 1;
    return escaped ? String.fromCharCode(parseInt(escaped[1], 16)) : pattern[at - 1];
  }

  return alternatives();
}

const makers = {
  'emoji-sequences.txt': () =>
    texts(require('twemoji-parser/dist/lib/regex').default.source).filter((text) => [...text].length > 1),
  'top-level-domains.txt': () =>
    ['validGTLD', 'validCCTLD'].flatMap((name) => /\(\?:\(\?:(.*?)\)/.exec(require('twitter-text').regexen[name].source)[1].split('|')),
};

const file = process.argv[2];
const head = fs.readFileSync(path.join(__dirname, file), 'utf8').split('\n').filter((line) => line.startsWith('# '));
process.stdout.write([...head, ...[...new Set(makers[file]())].sort(), ''].join('\n'));
