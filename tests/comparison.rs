//! What the comparison of pictures takes for the same and what it does not.

#[path = "pictures/small.rs"]
mod small;

use small::Small;

type Colours = [u8; 3];

const PAPER: Colours = [251, 246, 236];
/// The colours of the two sides, on a light ground.
const CORAL: Colours = [0xd9, 0x63, 0x4a];
const SEA: Colours = [0x2a, 0x92, 0x78];
/// The guide on a wide screen, in squares of 16 pixels: about 1,280 × 48,000.
const WIDE: usize = 80;
const LONG: usize = 3_000;

/// A page with a block of another colour, given by its column, row, width and height in squares.
fn page(block: [usize; 4], colour: Colours) -> Small {
    let [left, top, width, height] = block;
    let square = |index: usize| {
        let (x, y) = (index % WIDE, index / WIDE);
        let inside = (left..left + width).contains(&x) && (top..top + height).contains(&y);
        if inside { colour } else { PAPER }
    };
    Small::new(WIDE, (0..WIDE * LONG).map(square).collect())
}

/// A screenshot of one colour.
fn screenshot(width: u32, height: u32, colour: Colours) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    let pixels = colour.repeat((width * height) as usize);
    writer.write_image_data(&pixels).unwrap();
    drop(writer);
    bytes
}

#[test]
fn a_change_of_300_by_1526_pixels_is_seen_on_a_large_page() {
    let block = [40, 1_500, 300 / 16, 1_526 / 16];
    // Not more than one step of grey: the change of a shade.
    let shade = PAPER.map(|colour| colour - 13);
    let difference = page(block, PAPER).difference(&page(block, shade));
    assert_eq!(difference.unwrap(), "39 places, the first at 640, 23936");
}

#[test]
fn coral_is_not_sea_green() {
    let block = [10, 10, 20, 2];
    let difference = page(block, CORAL).difference(&page(block, SEA));
    assert!(difference.is_some());
}

#[test]
fn colours_of_the_same_grey_are_not_the_same() {
    let block = [10, 10, 4, 1];
    let (one, other) = ([200, 100, 90], [100, 200, 90]);
    assert!(page(block, one).difference(&page(block, other)).is_some());
}

#[test]
fn a_button_that_is_gone_is_seen() {
    let button = page([8, 2_000, 8, 2], SEA);
    assert!(button.difference(&page([0; 4], PAPER)).is_some());
}

#[test]
fn a_letter_drawn_otherwise_is_not() {
    let letter = page([8, 2_000, 1, 1], [0; 3]);
    assert_eq!(letter.difference(&page([0; 4], PAPER)), None);
}

#[test]
fn another_size_is_another_picture() {
    let small = |width, height| Small::of(&screenshot(width, height, PAPER));
    assert!(small(40, 32).difference(&small(40, 48)).is_some());
    assert!(small(32, 48).difference(&small(48, 32)).is_some());
    assert_eq!(small(40, 33).difference(&small(40, 33)), None);
}

#[test]
fn what_is_kept_is_read_back() {
    let small = Small::of(&screenshot(100, 70, CORAL));
    let kept = Small::read(&small.png()).unwrap();
    assert_eq!(small.difference(&kept), None);
    let uniform = Small::new(7, vec![CORAL; 35]);
    assert_eq!(kept.difference(&uniform), None);
}

#[test]
fn a_kept_picture_in_grey_is_none_of_these() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[0]).unwrap();
    drop(writer);
    assert!(Small::read(&bytes).is_none());
}
