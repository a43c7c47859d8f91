using CsCheck;
using PanjinPropertyCms.Kernel.Html;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>What may be written to a page as it is.</summary>
public sealed class SanitiserTests
{
    private readonly Sanitiser _sanitiser = new();

    [Theory]
    [InlineData("<p>好</p><script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<a href=\" &#106;avascript:alert(1)\">x</a>")]
    [InlineData("<p style=\"position:fixed;background:url(javascript:alert(1))\">x</p>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<form action=/admin><input name=x><button>go</button></form>")]
    [InlineData("<object data=x></object><embed src=x><base href=//evil.example><meta http-equiv=refresh content=0>")]
    [InlineData("<div id=\"main\" class=\"hero\" onclick=\"x()\">x</div>")]
    [InlineData("<img src=\"data:text/html;base64,PHNjcmlwdD4=\">")]
    public void Whatever_acts_is_gone(string html)
    {
        var clean = _sanitiser.Clean(html).ToString();
        Assert.DoesNotMatch("(?i)<(script|style|iframe|object|embed|base|meta|form|input|button|svg|math)|\\son\\w+=|javascript:|data:text|\\s(style|id|class)=", clean);
    }

    [Fact]
    public void Words_tables_and_links_stay() =>
        Assert.Equal("<p>第<b>一</b>条</p><table><tbody><tr><td>1</td></tr></tbody></table><a href=\"https://example.cn/a?b=1&amp;c=2\">x</a>",
            _sanitiser.Clean("<p>第<b>一</b>条</p><table><tbody><tr><td>1</td></tr></tbody></table><a href=\"https://example.cn/a?b=1&amp;c=2\">x</a>").ToString());

    [Fact]
    public void Cleaning_twice_changes_nothing() => Gen.OneOf(Gen.String, Gen.Char["<>/\"'=&;:abpscript onerrjv \n中"].Array[0, 60].Select(c => new string(c)))
        .Sample(html => _sanitiser.Clean(html).ToString() is var once && _sanitiser.Clean(once).ToString() == once);

    [Fact]
    public void Plain_text_is_shown_as_it_was_typed() => Gen.String.Where(s => !s.Any(char.IsControl) && !s.Any(char.IsSurrogate)).Sample(text =>
    {
        var html = SafeHtml.FromText(text).ToString();
        Assert.DoesNotMatch("<(?!/?p>)", html);
        Assert.Equal(string.IsNullOrWhiteSpace(text), html.Length == 0);
    });

    [Fact]
    public void The_words_come_out_one_block_a_line() =>
        Assert.Equal("第一条\n甲乙\n丙", _sanitiser.Clean("<p>第一条</p><ul><li>甲<b>乙</b></li><li>丙</li></ul>").ToText().ReplaceLineEndings("\n"));
}
