//! The checksum that archives have of each file (CRC-32, ISO 3309).

/// Returns the checksum of some bytes.
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    let table = table();
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        let place = (sum ^ u32::from(*byte)) & 0xFF;
        table[place as usize] ^ (sum >> 8)
    })
}

fn table() -> [u32; 256] {
    const POLYNOMIAL: u32 = 0xEDB8_8320;
    let step = |value: u32| (value >> 1) ^ (POLYNOMIAL * (value & 1));
    std::array::from_fn(|place| {
        let start = u32::try_from(place).unwrap_or_default();
        (0..8).fold(start, |value, _| step(value))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_known_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
