namespace PanjinPropertyCms.Kernel.Privacy;

/// <summary>A number in a text that belongs to one person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character in the text that was searched.</param>
/// <param name="Length">Its characters, separators and prefix (+86) included.</param>
public readonly record struct PersonalNumber(PersonalNumberKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>The kinds that are looked for.</summary>
public enum PersonalNumberKind
{
    /// <summary>手机号: eleven digits from 13 to 19 (《电信网编号计划》).</summary>
    Mobile,

    /// <summary>居民身份证号: 18 characters with a check character, or the 15 digits of before 1999 (GB 11643).</summary>
    IdentityCard,

    /// <summary>银行卡号: 16 to 19 digits with a known prefix and a Luhn check digit (GB/T 19584, ISO/IEC 7812-1).</summary>
    BankCard,
}

/// <summary>Words for the kinds.</summary>
public static class PersonalNumberWords
{
    public static string Word(this PersonalNumberKind kind) => kind switch
    {
        PersonalNumberKind.Mobile => "手机号",
        PersonalNumberKind.IdentityCard => "身份证号",
        _ => "银行卡号",
    };
}
