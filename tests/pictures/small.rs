//! A picture in small: squares that stand for 16 × 16 pixels each, every one with the mean of its
//! red, green and blue. Small enough to be kept beside the code, large enough to show that something
//! has moved or changed its colour.
//!
//! Two pictures are compared tile by tile and colour by colour, so that a change counts for as much
//! on a long page as on a short one, and in red and green as in light and dark. The crates for this
//! compare whole screenshots, which would have to be kept too, a hundred times as large.

use std::io::Cursor;

/// The side of a square, in pixels.
const SIDE: usize = 16;
/// The side of a tile, in squares.
const TILE: usize = 8;
/// How far a colour of a square may lie apart, of 255, …
const TOLERANCE: u8 = 12;
/// … and how many squares of a tile may lie further: letters are not drawn alike every time.
const STRAY: usize = 3;

/// Red, green and blue.
type Colours = [u8; 3];

/// A picture in small.
pub(crate) struct Small {
    width: usize,
    squares: Vec<Colours>,
}

impl Small {
    /// Returns a picture of these squares, so many in a row.
    pub(crate) fn new(width: usize, squares: Vec<Colours>) -> Self {
        Self { width, squares }
    }

    /// Returns a screenshot in small.
    pub(crate) fn of(png: &[u8]) -> Self {
        let (info, bytes) = decoded(png);
        let (width, height) = (info.width as usize, info.height as usize);
        let channels = info.color_type.samples();
        let (columns, rows) = (width.div_ceil(SIDE), height.div_ceil(SIDE));
        let square = |index: usize| {
            let (x, y) = (index % columns * SIDE, index / columns * SIDE);
            let rows = y..(y + SIDE).min(height);
            let starts = rows.map(|row| (row * width + x) * channels);
            let length = (x + SIDE).min(width) - x;
            mean(
                starts.map(|start| &bytes[start..start + length * channels]),
                channels,
            )
        };
        Self::new(columns, (0..columns * rows).map(square).collect())
    }

    /// Returns a picture that was kept in small; none if it is not one of these.
    pub(crate) fn read(png: &[u8]) -> Option<Self> {
        let (info, bytes) = decoded(png);
        let squares = bytes.as_chunks().0.to_vec();
        let is_ours = info.color_type == png::ColorType::Rgb;
        is_ours.then(|| Self::new(info.width as usize, squares))
    }

    /// Returns it as a file.
    pub(crate) fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let width = u32::try_from(self.width).expect("a picture’s width");
        let height = u32::try_from(self.squares.len() / self.width).expect("a picture’s height");
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a header");
        let squares = self.squares.as_flattened();
        writer.write_image_data(squares).expect("the squares");
        drop(writer);
        bytes
    }

    /// Returns in what a reader would see that the other picture is another one, if in anything.
    pub(crate) fn difference(&self, other: &Self) -> Option<String> {
        if (self.width, self.squares.len()) != (other.width, other.squares.len()) {
            return Some("it has another size".to_owned());
        }
        let stray = self.stray(other);
        let mut tiles = stray
            .iter()
            .enumerate()
            .filter(|(_, stray)| **stray > STRAY);
        let (first, _) = tiles.next()?;
        let across = self.width.div_ceil(TILE);
        let (x, y) = (first % across, first / across);
        let pixels = TILE * SIDE;
        Some(format!(
            "{} places, the first at {}, {}",
            1 + tiles.count(),
            x * pixels,
            y * pixels
        ))
    }

    /// Returns how many squares lie too far apart in each tile.
    fn stray(&self, other: &Self) -> Vec<usize> {
        let across = self.width.div_ceil(TILE);
        let down = (self.squares.len() / self.width).div_ceil(TILE);
        let mut stray = vec![0; across * down];
        for (index, pair) in self.squares.iter().zip(&other.squares).enumerate() {
            let (column, row) = (index % self.width, index / self.width);
            stray[row / TILE * across + column / TILE] += usize::from(are_apart(pair));
        }
        stray
    }
}

fn are_apart((one, other): (&Colours, &Colours)) -> bool {
    let mut colours = one.iter().zip(other);
    colours.any(|(one, other)| one.abs_diff(*other) > TOLERANCE)
}

/// Returns the mean colours of some rows of pixels; grey ones have one channel for all three.
fn mean<'a>(rows: impl Iterator<Item = &'a [u8]>, channels: usize) -> Colours {
    let (mut sums, mut count) = ([0; 3], 0);
    for pixel in rows.flat_map(|row| row.chunks_exact(channels)) {
        count += 1;
        for (index, sum) in sums.iter_mut().enumerate() {
            *sum += usize::from(if channels < 3 { pixel[0] } else { pixel[index] });
        }
    }
    sums.map(|sum: usize| u8::try_from(sum / count).unwrap_or(u8::MAX))
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
