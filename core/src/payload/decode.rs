//! Reading postcard (its wire format, 1.0) that is known to be whole.
//!
//! A file is checked as a whole before anything of it is read. So reading cannot fail, and says so with its
//! type: of what would be let go of after each mistake, which there never is, nothing is compiled. That
//! makes each program several kilobytes smaller.

use std::fmt::{self, Display};

use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// The mistake that there never is.
#[derive(Debug)]
pub(super) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: Display>(_: T) -> Self {
        broken()
    }
}

/// # Panics
/// Always: types and file are of one build, and the file was checked.
fn broken() -> ! {
    panic!("data that was checked is not of this type")
}

/// What is left to be read.
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> u8 {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                *first
            }
            [] => broken(),
        }
    }

    /// Returns a number of which each byte holds seven bits, the lowest first.
    fn number(&mut self) -> u64 {
        let mut number = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            number |= u64::from(byte & 0x7F) << (shift & 63);
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    }

    fn short(&mut self) -> u32 {
        u32::try_from(self.number()).unwrap_or_else(|_| broken())
    }

    /// Returns a number with a sign, which is its lowest bit.
    fn signed(&mut self) -> i64 {
        let number = self.number();
        let half = i64::try_from(number >> 1).unwrap_or_default();
        if number & 1 == 0 { half } else { !half }
    }

    fn length(&mut self) -> usize {
        self.short() as usize
    }

    fn slice(&mut self) -> &'a [u8] {
        let length = self.length();
        let Some((slice, rest)) = self.0.split_at_checked(length) else {
            broken()
        };
        self.0 = rest;
        slice
    }

    fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.slice()).unwrap_or_else(|_| broken())
    }
}

/// Methods of numbers, each read by one of the above.
macro_rules! numbers {
    ($($method:ident $visit:ident $read:ident),* $(,)?) => {
        $(fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(self.$read())
        })*
    };
}

/// Methods of what no type of ours holds.
macro_rules! absent {
    ($($method:ident),* $(,)?) => {
        $(fn $method<V: Visitor<'a>>(self, _: V) -> Result<V::Value, Never> {
            broken()
        })*
    };
}

impl<'a> Deserializer<'a> for &mut Bytes<'a> {
    type Error = Never;

    numbers! {
        deserialize_u8 visit_u8 byte,
        deserialize_u16 visit_u32 short,
        deserialize_u32 visit_u32 short,
        deserialize_u64 visit_u64 number,
        deserialize_i16 visit_i64 signed,
        deserialize_i32 visit_i64 signed,
        deserialize_i64 visit_i64 signed,
        deserialize_str visit_borrowed_str text,
        deserialize_string visit_borrowed_str text,
        deserialize_bytes visit_borrowed_bytes slice,
        deserialize_byte_buf visit_borrowed_bytes slice,
    }

    absent! {
        deserialize_any, deserialize_i8, deserialize_i128, deserialize_u128, deserialize_f32,
        deserialize_f64, deserialize_char, deserialize_identifier, deserialize_ignored_any,
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() != 0)
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 0 {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_unit<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        let count = self.length();
        visitor.visit_seq(Several(self, count))
    }

    fn deserialize_tuple<V: Visitor<'a>>(
        self,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Several(self, count))
    }

    fn deserialize_tuple_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        count: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Several(self, count))
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Never> {
        let count = self.length();
        visitor.visit_map(Several(self, count))
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Several(self, fields.len()))
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(self)
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

/// What is read one by one, and how many of them are left.
struct Several<'b, 'a>(&'b mut Bytes<'a>, usize);

impl<'a> SeqAccess<'a> for Several<'_, 'a> {
    type Error = Never;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Never> {
        if self.1 == 0 {
            return Ok(None);
        }
        self.1 -= 1;
        seed.deserialize(&mut *self.0).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.1)
    }
}

impl<'a> MapAccess<'a> for Several<'_, 'a> {
    type Error = Never;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Never> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Never> {
        seed.deserialize(&mut *self.0)
    }
}

impl<'a> EnumAccess<'a> for &mut Bytes<'a> {
    type Error = Never;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'a>>(self, seed: V) -> Result<(V::Value, Self), Never> {
        let number: U32Deserializer<Never> = self.short().into_deserializer();
        Ok((seed.deserialize(number)?, self))
    }
}

impl<'a> VariantAccess<'a> for &mut Bytes<'a> {
    type Error = Never;

    fn unit_variant(self) -> Result<(), Never> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'a>>(self, seed: T) -> Result<T::Value, Never> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'a>>(self, count: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Several(self, count))
    }

    fn struct_variant<V: Visitor<'a>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Several(self, fields.len()))
    }
}
