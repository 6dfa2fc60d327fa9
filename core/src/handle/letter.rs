//! What is a letter.
//!
//! The standard library's table says it of every character there is, and is one and a half kilobytes of each program
//! that hardly compress. Here the signs are listed that stand in texts of our time, of whatever script; all else
//! that is not ASCII can be a part of a word. So nothing is taken for a sign that is a letter.

/// Signs, marks and pictures, from one to another, in the order of Unicode 16.
const SIGNS: [(char, char); 70] = [
    ('\u{80}', '\u{A9}'),
    ('\u{AB}', '\u{B4}'),
    ('\u{B6}', '\u{B9}'),
    ('\u{BB}', '\u{BF}'),
    ('×', '×'),
    ('÷', '÷'),
    ('\u{2C2}', '\u{2C5}'),
    ('\u{2D2}', '\u{2DF}'),
    ('\u{2E5}', '\u{2EB}'),
    ('\u{2EF}', '\u{344}'),
    ('\u{346}', '\u{362}'),
    ('\u{37E}', '\u{37E}'),
    ('\u{384}', '\u{385}'),
    ('\u{387}', '\u{387}'),
    // Armenian, Hebrew, Arabic, Syriac
    ('\u{55A}', '\u{55F}'),
    ('\u{589}', '\u{58F}'),
    ('\u{5BE}', '\u{5BE}'),
    ('\u{5C0}', '\u{5C0}'),
    ('\u{5C3}', '\u{5C3}'),
    ('\u{5F3}', '\u{60F}'),
    ('\u{61B}', '\u{61F}'),
    ('\u{660}', '\u{66D}'),
    ('\u{6D4}', '\u{6D4}'),
    ('\u{6F0}', '\u{6F9}'),
    ('\u{700}', '\u{70F}'),
    // Scripts of India, Thai, Tibetan, Burmese
    ('\u{964}', '\u{970}'),
    ('\u{9F2}', '\u{9FB}'),
    ('\u{AF0}', '\u{AF1}'),
    ('\u{BF0}', '\u{BFA}'),
    ('\u{DF4}', '\u{DF4}'),
    ('\u{E3F}', '\u{E3F}'),
    ('\u{E4F}', '\u{E5B}'),
    ('\u{ED0}', '\u{ED9}'),
    ('\u{F01}', '\u{F3D}'),
    ('\u{1040}', '\u{104F}'),
    // Georgian, Ethiopian, Khmer, Mongolian
    ('\u{10FB}', '\u{10FB}'),
    ('\u{1360}', '\u{137C}'),
    ('\u{17D4}', '\u{17D6}'),
    ('\u{17D8}', '\u{17DB}'),
    ('\u{17E0}', '\u{17E9}'),
    ('\u{1800}', '\u{1819}'),
    // Signs of all scripts, arrows, pictures
    ('\u{2000}', '\u{2070}'),
    ('\u{2072}', '\u{207E}'),
    ('\u{2080}', '\u{208E}'),
    ('\u{20A0}', '\u{20FF}'),
    ('\u{2116}', '\u{2117}'),
    ('\u{2120}', '\u{2122}'),
    ('\u{2190}', '\u{24B5}'),
    ('\u{24EA}', '\u{2BFF}'),
    ('\u{2E00}', '\u{2E2E}'),
    ('\u{2E30}', '\u{3004}'),
    // Chinese, Japanese, Korean
    ('\u{3008}', '\u{3020}'),
    ('\u{3030}', '\u{3030}'),
    ('\u{303D}', '\u{303F}'),
    ('\u{3099}', '\u{309C}'),
    ('\u{30FB}', '\u{30FB}'),
    ('\u{3190}', '\u{319F}'),
    ('\u{31C0}', '\u{31E3}'),
    ('\u{3200}', '\u{33FF}'),
    ('\u{4DC0}', '\u{4DFF}'),
    ('\u{E000}', '\u{F8FF}'),
    ('\u{FDFC}', '\u{FE6F}'),
    ('\u{FEFF}', '\u{FF20}'),
    ('\u{FF3B}', '\u{FF40}'),
    ('\u{FF5B}', '\u{FF65}'),
    // Pictures, flags, and what changes how another character looks
    ('\u{FFE0}', '\u{FFFD}'),
    ('\u{1D7CE}', '\u{1D7FF}'),
    ('\u{1F000}', '\u{1F12F}'),
    ('\u{1F18A}', '\u{1FBFF}'),
    ('\u{E0000}', '\u{10FFFF}'),
];

/// Returns whether the character can be a letter of some alphabet.
pub(super) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        let is_among = |&(from, to): &(char, char)| (from..=to).contains(&c);
        !SIGNS.iter().any(is_among) && !is_digit_of_india(c)
    }
}

/// The scripts of India have blocks of 128 characters in Unicode, with the digits at the same places of each.
fn is_digit_of_india(c: char) -> bool {
    ('\u{900}'..'\u{E00}').contains(&c) && matches!(u32::from(c) % 128, 0x66..=0x6F)
}

#[cfg(test)]
mod tests {
    use super::is_letter;

    #[test]
    fn every_letter_is_one() {
        let lost: Vec<_> = ('\0'..=char::MAX)
            .filter(|&c| c.is_alphabetic() && !is_letter(c))
            .collect();
        assert_eq!(lost, []);
    }

    #[test]
    fn digits_of_living_scripts_are_none() {
        for zero in "٠۰०০੦૦୦௦౦೦൦෦๐໐၀០᠐０𝟎".chars() {
            for c in (0..10).filter_map(|digit| char::from_u32(u32::from(zero) + digit)) {
                assert!(c.is_numeric() && !is_letter(c), "{c}");
            }
        }
    }

    #[test]
    fn what_stands_beside_handles_is_none() {
        let signs = "!\"#$%&'()*+,-./0129:;<=>?[]^_`{|}~ \t«»„“”‘’‹›–—…•·¡¿×÷°§¶©®™№€£¥₽₹ ";
        let others =
            "،؛؟۔٪٠۹״׳־।॥๏၊။։՞፡።។၊〈〉《》「」『』【】〜、。・！？：；（），．＠［］｛｝～￥";
        let pictures = "←→↑✓✔✗★☆♥❤️☕⚡✨🐘🐀🎉🇩🇪👩‍💻🏳️‍🌈①㊙㍿𝟎\u{200B}\u{200D}\u{2060}\u{FE0F}\u{E007F}\u{F8FF}\u{FFFD}";
        let wrong: String = [signs, others, pictures]
            .concat()
            .chars()
            .filter(|&c| is_letter(c))
            .collect();
        assert_eq!(wrong, "");
    }
}
