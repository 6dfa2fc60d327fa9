//! Reading JSON.

use super::Json;
use crate::pace::Pace;

/// How deep lists and objects may be in one another. It bounds the stack.
const DEEPEST: usize = 127;

/// Returns what a text says, if it is JSON from its first to its last sign.
pub(super) fn whole(text: &str) -> Option<Json> {
    let mut reader = Reader {
        text,
        place: 0,
        depth: 0,
    };
    let value = reader.value()?;
    reader.skip_space();
    (reader.place == text.len()).then_some(value)
}

/// Returns what a text says in outline, if it is an object or a list.
pub(super) async fn outline(text: &str, pace: &Pace) -> Option<Json> {
    let mut reader = Reader {
        text,
        place: 0,
        depth: 1,
    };
    let value = match reader.after_space() {
        b'{' => reader.outer_object(pace).await?,
        b'[' => reader.outer_array(pace).await?,
        _ => return None,
    };
    reader.skip_space();
    (reader.place == text.len()).then_some(value)
}

/// Returns an entry of a list of which only the `id` is wanted.
fn thin(value: Json) -> Json {
    match value {
        Json::Object(mut entries) => {
            entries.retain(|(name, _)| name == "id");
            entries.shrink_to_fit();
            Json::Object(entries)
        }
        other => other,
    }
}

struct Reader<'a> {
    text: &'a str,
    /// How many bytes have been read.
    place: usize,
    depth: usize,
}

impl Reader<'_> {
    /// Returns the next byte; 0, which never stands between values, at the end.
    fn next(&self) -> u8 {
        let next = self.text.as_bytes().get(self.place);
        next.copied().unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while matches!(self.next(), b' ' | b'\n' | b'\r' | b'\t') {
            self.place += 1;
        }
    }

    fn after_space(&mut self) -> u8 {
        self.skip_space();
        self.next()
    }

    /// Returns whether this sign was next; then it has been read.
    fn takes(&mut self, sign: u8) -> bool {
        let is_next = self.next() == sign;
        self.place += usize::from(is_next);
        is_next
    }

    fn value(&mut self) -> Option<Json> {
        self.skip_space();
        match self.next() {
            b'{' => self.deeper(Self::object),
            b'[' => self.deeper(Self::array),
            b'"' => self.string().map(Json::Text),
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn deeper(&mut self, read: fn(&mut Self) -> Option<Json>) -> Option<Json> {
        self.place += 1;
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let value = read(self);
        self.depth -= 1;
        value
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.text.get(self.place..)?.strip_prefix(word)?;
        self.place += word.len();
        Some(value)
    }

    /// Returns whether another entry follows, or `None` if neither that nor the end does.
    fn goes_on(&mut self, is_first: bool, end: u8) -> Option<bool> {
        self.skip_space();
        if self.takes(end) {
            return Some(false);
        }
        (is_first || self.takes(b',')).then_some(true)
    }

    fn array(&mut self) -> Option<Json> {
        let mut list = Vec::new();
        while self.goes_on(list.is_empty(), b']')? {
            list.push(self.value()?);
        }
        Some(Json::Array(list))
    }

    fn object(&mut self) -> Option<Json> {
        let mut entries = Vec::new();
        while self.goes_on(entries.is_empty(), b'}')? {
            entries.push((self.name()?, self.value()?));
        }
        Some(Json::Object(entries))
    }

    /// Returns the name of an entry.
    fn name(&mut self) -> Option<String> {
        self.skip_space();
        let name = self.string()?;
        self.skip_space();
        self.takes(b':').then_some(name)
    }

    async fn outer_object(&mut self, pace: &Pace) -> Option<Json> {
        let mut entries = Vec::new();
        self.place += 1;
        while self.goes_on(entries.is_empty(), b'}')? {
            let name = self.name()?;
            let value = match self.after_space() {
                b'[' => self.outer_array(pace).await,
                _ => self.value(),
            };
            entries.push((name, value?));
        }
        Some(Json::Object(entries))
    }

    async fn outer_array(&mut self, pace: &Pace) -> Option<Json> {
        let mut list = Some(Vec::new());
        let all = self.text.len();
        self.place += 1;
        self.depth += 1;
        pace.work(&mut || {
            let goes_on = self.outer_entry(&mut list);
            if goes_on.is_none() {
                list = None;
            }
            goes_on?.then_some((self.place, all))
        })
        .await;
        self.depth -= 1;
        list.map(Json::Array)
    }

    /// Reads the next entry, and returns whether there was one; `None` if neither that nor the end follows.
    fn outer_entry(&mut self, list: &mut Option<Vec<Json>>) -> Option<bool> {
        let list = list.as_mut()?;
        if !self.goes_on(list.is_empty(), b']')? {
            return Some(false);
        }
        let value = self.value()?;
        list.push(if list.is_empty() { value } else { thin(value) });
        Some(true)
    }

    fn string(&mut self) -> Option<String> {
        if !self.takes(b'"') {
            return None;
        }
        let mut text = String::new();
        loop {
            let start = self.place;
            while !matches!(self.next(), b'"' | b'\\' | 0..=0x1F) {
                self.place += 1;
            }
            text.push_str(self.text.get(start..self.place)?);
            if self.takes(b'"') {
                return Some(text);
            }
            if !self.takes(b'\\') {
                return None;
            }
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let sign = self.next();
        self.place += 1;
        Some(match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.numbered(),
            _ => return None,
        })
    }

    /// Returns the character of one or two numbers of UTF-16.
    fn numbered(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xD800..0xDC00).contains(&first) {
            return char::from_u32(first);
        }
        if !(self.takes(b'\\') && self.takes(b'u')) {
            return None;
        }
        let second = self.unit()?;
        let is_second = (0xDC00..0xE000).contains(&second);
        let number = 0x1_0000 + ((first & 0x3FF) << 10) + (second & 0x3FF);
        is_second.then(|| char::from_u32(number))?
    }

    fn unit(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number * 16 + char::from(self.next()).to_digit(16)?;
            self.place += 1;
        }
        Some(number)
    }

    fn number(&mut self) -> Option<Json> {
        let start = self.place;
        self.takes(b'-');
        let is_zero = self.takes(b'0');
        if !is_zero && !self.skip_digits() {
            return None;
        }
        if self.takes(b'.') && !self.skip_digits() {
            return None;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'-') || self.takes(b'+');
            if !self.skip_digits() {
                return None;
            }
        }
        let number = self.text.get(start..self.place)?;
        Some(Json::Number(number.to_owned()))
    }

    /// Returns whether there was a digit.
    fn skip_digits(&mut self) -> bool {
        let start = self.place;
        while self.next().is_ascii_digit() {
            self.place += 1;
        }
        self.place > start
    }
}
