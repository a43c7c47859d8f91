using CsCheck;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>No number stands here as a whole: a test of the tree forbids it. They are put together when a test runs.</summary>
public sealed class PersonalNumbersTests
{
    private static readonly Gen<string> Digit = Gen.Char['0', '9'].Select(c => c.ToString());

    private static readonly Gen<string> MobileGen = Gen.Select(Gen.Int[3, 9], Digits(9)).Select((second, rest) => $"1{second}{rest}");

    private static readonly Gen<string> IdGen =
        Gen.Select(Gen.OneOf("110101", "211102", "211122", "440305", "659001"), Gen.Date[new DateTime(1930, 1, 1), new DateTime(2020, 1, 1)], Gen.Int[0, 999])
            .Select((area, born, serial) => WithCheck($"{area}{born:yyyyMMdd}{serial:000}"));

    private static readonly Gen<string> CardGen = Gen.Select(Gen.OneOf("622202", "621700", "955880", "436742"), Gen.Int[16, 19])
        .Where((prefix, length) => prefix[0] != '4' || length == 16).SelectMany((prefix, length) => Digits(length - 7).Select(rest => WithLuhn(prefix + rest)));

    private static readonly Gen<string> WordsGen = Gen.OneOf("联系人：张某（示例），", "电话", " ", "\n", "2025年6月5日", "12345", "（盖章）", "至", "0427-", "2822013", "第26条", "&nbsp;", "1", "8", "13", "-", "86", "x");

    private static Gen<string> Digits(int count) => Digit.Array[count].Select(string.Concat);

    [Fact]
    public void A_mobile_number_is_found_however_it_is_written()
    {
        foreach (var (a, b, c) in ((string, string, string)[])[("138", "0000", "1234"), ("199", "1234", "5678")])
        {
            string[] written = [$"{a}{b}{c}", $"{a} {b} {c}", $"{a}-{b}-{c}", $"{a}－{b}－{c}", $"+86{a}{b}{c}", $"+86 {a}-{b}-{c}", $"0086{a}{b}{c}", Wide(a + b + c), string.Join(' ', (a + b + c).ToCharArray()), $"{a}.{b}.{c}"];
            foreach (var number in written)
            {
                var found = Assert.Single(PersonalNumbers.Find($"联系人：张某（示例），{number}。"));
                Assert.Equal((PersonalNumberKind.Mobile, number), (found.Kind, $"联系人：张某（示例），{number}。".Substring(found.Start, found.Length)));
            }
        }
    }

    [Fact]
    public void A_mask_keeps_the_shape()
    {
        Assert.Equal("+86 138-****-1234", PersonalNumbers.Mask($"+86 {"138"}-{"0000"}-1234"));
        Assert.Equal("１３８****１２３４", PersonalNumbers.Mask(Wide("138" + "00001234")));
        Assert.Equal("211***********1237", PersonalNumbers.Mask("211***********1237"));
        var id = WithCheck("211102" + "19900101" + "123");
        Assert.Equal($"211***********{id[14..]}", PersonalNumbers.Mask(id));
        var card = WithLuhn("622202" + "000000000");
        Assert.Equal($"622* **** **** {card[12..]}", PersonalNumbers.Mask(string.Join(' ', card.Chunk(4).Select(c => new string(c)))));
    }

    [Theory]
    [InlineData("盘住建发〔2020〕171号")]
    [InlineData("盘住建发[2020]171号，2025年6月5日10:21")]
    [InlineData("2025-06-05 10:21:33")]
    [InlineData("办公电话 0427-2822013，2822013")]
    [InlineData("拨打12345热线或400-123-4567")]
    [InlineData("统一社会信用代码 91211100MA0UF13912")]
    [InlineData("统一社会信用代码 122111000463912345")]
    [InlineData("《民法典》第九百四十四条、第1234条第2款")]
    [InlineData("共计13 912 345元，第13-14页")]
    [InlineData("/art/2025/6/5/art_1912_139123456789.html")]
    [InlineData("索引号 1121110000000-2025-00013")]
    [InlineData("20250605102133")]
    public void What_is_no_personal_number_is_left_alone(string text)
    {
        Assert.Empty(PersonalNumbers.Find(text));
        Assert.Equal(text, PersonalNumbers.Mask(text));
    }

    [Fact]
    public void What_it_finds_it_masks_and_masking_twice_changes_nothing() =>
        Gen.OneOf<string>(WordsGen, MobileGen, IdGen, CardGen, Digits(3), MobileGen.Select(Wide)).Array[0, 12].Select(string.Concat).Sample(text =>
        {
            var masked = PersonalNumbers.Mask(text);
            Assert.Empty(PersonalNumbers.Find(masked));
            Assert.Equal(masked, PersonalNumbers.Mask(masked));
            Assert.Equal(text.Length, masked.Length);
            Assert.Equal(PersonalNumbers.Find(text).Count == 0, masked == text);
        });

    [Fact]
    public void Every_number_that_stands_by_itself_is_found_as_what_it_is()
    {
        MobileGen.Sample(n => Assert.Equal(PersonalNumberKind.Mobile, Assert.Single(PersonalNumbers.Find($"电话：{n}（示例）")).Kind));
        IdGen.Sample(n => Assert.Equal(PersonalNumberKind.IdentityCard, Assert.Single(PersonalNumbers.Find($"身份证号{n}，")).Kind));
        CardGen.Sample(n => Assert.Equal(PersonalNumberKind.BankCard, Assert.Single(PersonalNumbers.Find($"卡号 {n}")).Kind));
    }

    [Fact]
    public void An_identity_card_with_a_wrong_check_character_is_not_claimed() =>
        Gen.Select(IdGen, Gen.Int[1, 10]).Sample((id, shift) =>
        {
            const string Checks = "0123456789X";
            var wrong = id[..17] + Checks[(Checks.IndexOf(id[17]) + shift) % 11];
            Assert.DoesNotContain(PersonalNumbers.Find(wrong), n => n.Kind == PersonalNumberKind.IdentityCard);
        });

    [Fact]
    public void A_bank_card_with_a_wrong_check_digit_is_not_claimed() =>
        Gen.Select(CardGen, Gen.Int[1, 9]).Sample((card, shift) =>
        {
            var wrong = card[..^1] + (char)('0' + ((card[^1] - '0' + shift) % 10));
            Assert.DoesNotContain(PersonalNumbers.Find(wrong), n => n.Kind == PersonalNumberKind.BankCard && n.Length == wrong.Length);
        });

    [Fact]
    public void The_code_of_an_organisation_is_no_identity_card() =>
        Gen.Select(Gen.OneOf("12", "91", "92", "51", "11"), Gen.OneOf("211100", "211102", "211103", "211104", "211122"), Digits(10)).Sample((kind, area, rest) =>
            Assert.DoesNotContain(PersonalNumbers.Find(kind + area + rest), n => n.Kind == PersonalNumberKind.IdentityCard));

    private static string WithCheck(string first17)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return first17 + "10X98765432"[first17.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private static string WithLuhn(string number)
    {
        var sum = number.Reverse().Select((c, i) => i % 2 == 0 ? ((c - '0') * 2 > 9 ? ((c - '0') * 2) - 9 : (c - '0') * 2) : c - '0').Sum();
        return number + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    private static string Wide(string digits) => string.Concat(digits.Select(c => (char)(c - '0' + '０')));
}
