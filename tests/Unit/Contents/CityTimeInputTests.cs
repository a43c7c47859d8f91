using System.Globalization;
using CsCheck;
using PanjinPropertyCms.Contents.Services;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Unit.Contents;

/// <summary>A day and a time as people type them.</summary>
public sealed class CityTimeInputTests
{
    private static readonly Gen<DateTime> Minutes = Gen.Int[0, 40_000_000].Select(m => new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMinutes(m));

    [Theory]
    [InlineData("yyyy-MM-dd", "HH:mm")]
    [InlineData("yyyy-M-d", "H:mm")]
    [InlineData("yyyy/M/d", "H时m分")]
    [InlineData("yyyy年M月d日", "H点mm")]
    public void What_was_written_in_any_form_is_read_as_that_minute_of_the_city(string day, string time) => Minutes.Sample(city =>
    {
        var read = CityTimeInput.Read(city.ToString(day, CultureInfo.InvariantCulture), city.ToString(time, CultureInfo.InvariantCulture), "发布", "Publish");
        Assert.Equal(CityClock.ToUtc(city), read.Value);
    });

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_in_words_at_its_field() => Gen.Select(Gen.String, Gen.String).Sample((day, time) =>
    {
        var read = CityTimeInput.Read(day, time, "发布", "Publish");
        Assert.All(read.Refusals, r => Assert.True(r.Field is "PublishDay" or "PublishTime" && r.Message.EndsWith('。')));
    });

    [Theory]
    [InlineData("２０２６－１２－０１", "０９：３０")]
    [InlineData(" 2026-12-1 ", "9：30")]
    [InlineData("2026.12.1", "9点30")]
    public void Full_width_signs_and_spaces_are_forgiven(string day, string time) =>
        Assert.Equal(new DateTime(2026, 12, 1, 1, 30, 0, DateTimeKind.Utc), CityTimeInput.Read(day, time, "发布", "Publish").Value);

    [Theory]
    [InlineData("2026-13-01", "09:00", "PublishDay")]
    [InlineData("2026-02-30", "09:00", "PublishDay")]
    [InlineData("明天", "09:00", "PublishDay")]
    [InlineData("", "09:00", "PublishDay")]
    [InlineData("0001-01-01", "09:00", "PublishDay")]
    [InlineData("2026-12-01", "", "PublishTime")]
    [InlineData("2026-12-01", "24:00", "PublishTime")]
    [InlineData("2026-12-01", "9:75", "PublishTime")]
    [InlineData("2026-12-01", "930", "PublishTime")]
    public void What_is_no_day_or_no_time_is_refused_at_its_field(string day, string time, string field) =>
        Assert.Equal(field, Assert.Single(CityTimeInput.Read(day, time, "发布", "Publish").Refusals).Field);

    [Fact]
    public void Nothing_typed_is_no_time() => Assert.Null(CityTimeInput.Read(" ", null, "发布", "Publish").Value);
}
