//! Letters that are written in another way, or belong to another alphabet.

use super::check;

#[test]
fn percent_encoding() {
    check(
        "@mina@old.example https://old.example/%40mina
         @mina@old.example %40mina%40old.example
         @mina@old.example https%3A%2F%2Fold.example%2F%40mina
         @mina@old.example https://old.example/@mi%6Ea
         @mina@other.example https://old.example/@mina%40other.example
         @mina@old.example https://elk.zone/https%3A%2F%2Fold.example%2F%40mina
         other %2540mina%2540old.example
         other https://old.example%2F@other.example/@mina
         other https://old%2Eexample/@mina",
    );
}

#[test]
fn letters_of_other_alphabets() {
    check(
        "letterа @mаya@old.example
         letterο @minο@old.example
         letterа https://old.example/@mаya
         letterо @mina@оld.example
         name @мина@old.example
         name @mïna@old.example
         name @-mina@old.example
         @_mina_@old.example @_mina_@old.example
         @mina@հայերեն.example @mina@հայերեն.example
         @Maker_Space@city-make.example @Maker_Space@city-make.example",
    );
}
