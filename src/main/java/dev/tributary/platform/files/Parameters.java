package dev.tributary.platform.files;

import jakarta.ws.rs.core.UriInfo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a request's address, for both doors of files. */
final class Parameters {

    private Parameters() {}

    /**
     * Each parameter's value, in the sequence in which they were given.
     *
     * @throws FileRefused if one is given twice
     */
    static Map<String, String> of(UriInfo address) throws FileRefused {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> parameter :
                address.getQueryParameters().entrySet()) {
            if (parameter.getValue().size() != 1) {
                throw FileRefused.because(FaultCode.REPEATED_FILTER, parameter.getKey());
            }
            parameters.put(parameter.getKey(), parameter.getValue().get(0));
        }
        return parameters;
    }
}
