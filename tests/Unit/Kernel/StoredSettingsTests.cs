using CsCheck;
using PanjinPropertyCms.Kernel.Settings;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>A wrong word in a stored setting never takes the site down.</summary>
public sealed class StoredSettingsTests
{
    [Fact]
    public void What_fits_is_kept_and_what_does_not_has_its_default()
    {
        var problems = new List<string>();
        var read = (Sample)StoredSettings.Read(typeof(Sample), """{"name":"改过","number":"七","day":"Someday","list":null,"later":5}""", problems);
        Assert.Equal(("改过", 7, DayOfWeek.Sunday), (read.Name, read.Number, read.Day));
        Assert.Equal(["基"], read.List);
        Assert.Equal(["number", "day", "list"], problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"name\":")]
    [InlineData("文字")]
    public void What_is_no_group_at_all_is_the_defaults(string stored)
    {
        var problems = new List<string>();
        Assert.Equal("默认", ((Sample)StoredSettings.Read(typeof(Sample), stored, problems)).Name);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void A_null_where_the_class_wants_text_is_the_default() => Assert.Equal("默认", ((Sample)StoredSettings.Read(typeof(Sample), """{"name":null}""", [])).Name);

    [Fact]
    public void Whatever_stands_there_it_is_read()
    {
        var value = Gen.OneOf("1", "\"文\"", "null", "[]", "{}", "true", "1e999", "[null]", "\"Friday\"", "-3");
        Gen.Select(value, value, value, value).Sample((a, b, c, d) =>
        {
            var read = (Sample)StoredSettings.Read(typeof(Sample), $$"""{"name":{{a}},"number":{{b}},"day":{{c}},"list":{{d}}}""", []);
            return read.Name is not null && read.List is not null;
        });
    }

    [Fact]
    public void Values_come_back_as_they_were_stored()
    {
        var read = (Sample)StoredSettings.Read(typeof(Sample), StoredSettings.Write(new Sample { Name = "某", Number = 3, Day = DayOfWeek.Friday, List = ["一"] }), []);
        Assert.Equal(("某", 3, DayOfWeek.Friday, "一"), (read.Name, read.Number, read.Day, read.List[0]));
    }

    private sealed class Sample
    {
        public string Name { get; set; } = "默认";

        public int Number { get; set; } = 7;

        public DayOfWeek Day { get; set; }

        public IReadOnlyList<string> List { get; set; } = ["基"];
    }
}
