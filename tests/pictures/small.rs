//! A picture in small: grey squares that stand for 16 × 16 pixels each. Small enough to be kept beside
//! the code, large enough to show that something has moved or changed its colour.

use std::io::Cursor;

const SIDE: usize = 16;
/// How far the greys of a square may lie apart, of 255, …
const TOLERANCE: u8 = 12;
/// … and how many in a thousand squares may lie further: letters are not drawn alike every time.
const STRAY: usize = 3;

/// A picture in small.
pub(crate) struct Small {
    width: usize,
    grey: Vec<u8>,
}

impl Small {
    /// Returns a screenshot in small.
    pub(crate) fn of(png: &[u8]) -> Self {
        let (info, bytes) = decoded(png);
        let channels = info.color_type.samples();
        let (width, height) = (info.width as usize, info.height as usize);
        let (columns, rows) = (width.div_ceil(SIDE), height.div_ceil(SIDE));
        let grey_at = |x: usize, y: usize| -> usize {
            let at = (y * width + x) * channels;
            bytes[at..at + channels.min(3)]
                .iter()
                .map(|&part| usize::from(part))
                .sum::<usize>()
                / channels.min(3)
        };
        let square = |column: usize, row: usize| -> u8 {
            let xs = column * SIDE..((column + 1) * SIDE).min(width);
            let ys = row * SIDE..((row + 1) * SIDE).min(height);
            let count = xs.len() * ys.len();
            let sum: usize = ys
                .map(|y| xs.clone().map(|x| grey_at(x, y)).sum::<usize>())
                .sum();
            u8::try_from(sum / count).unwrap_or(u8::MAX)
        };
        let squares = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
        Self {
            width: columns,
            grey: squares.map(|(column, row)| square(column, row)).collect(),
        }
    }

    /// Returns a picture that was kept in small.
    pub(crate) fn read(png: &[u8]) -> Self {
        let (info, grey) = decoded(png);
        Self {
            width: info.width as usize,
            grey,
        }
    }

    /// Returns it as a file.
    pub(crate) fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let width = u32::try_from(self.width).expect("a picture’s width");
        let height = u32::try_from(self.grey.len() / self.width).expect("a picture’s height");
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&self.grey).expect("the squares");
        drop(writer);
        bytes
    }

    /// Returns whether a reader would take both for the same.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let pairs = || self.grey.iter().zip(&other.grey);
        let stray = pairs()
            .filter(|(one, two)| one.abs_diff(**two) > TOLERANCE)
            .count();
        self.width == other.width
            && self.grey.len() == other.grey.len()
            && stray * 1000 <= STRAY * self.grey.len()
    }
}

fn decoded(png: &[u8]) -> (png::OutputInfo, Vec<u8>) {
    let mut reader = png::Decoder::new(Cursor::new(png))
        .read_info()
        .expect("a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a picture that fits")];
    let info = reader.next_frame(&mut bytes).expect("a whole picture");
    bytes.truncate(info.buffer_size());
    (info, bytes)
}
