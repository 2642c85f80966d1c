using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Application.Reading;

/// <summary>Checks the annotations of <see cref="ReadingOptions"/> when a host starts.</summary>
internal sealed class ReadingOptionsValidation : IValidateOptions<ReadingOptions>
{
    public ValidateOptionsResult Validate(string? name, ReadingOptions options)
    {
        List<ValidationResult> wrong = [];
        return Validator.TryValidateObject(options, new ValidationContext(options), wrong, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(problem => $"{ReadingOptions.Section}: {problem.ErrorMessage}"));
    }
}
