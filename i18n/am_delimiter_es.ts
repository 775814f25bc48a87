<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>am_delimiter</name>
    <message>
      <source>A continuum crosses a regional border; each region is judged by itself: {regions}.</source>
      <translation>Un continuo cruza un límite regional; cada región se juzga por separado: {regions}.</translation>
    </message>
    <message>
      <source>A justification was given, but no commune is included or excluded by hand.</source>
      <translation>Se entregó una justificación, pero ninguna comuna se incluye ni se excluye a mano.</translation>
    </message>
    <message>
      <source>At cells of {cell} m there are {patches} patches, whose gaps need about {memory} GB of memory; the limit is {limit} GB. Choose a minimum patch, larger cells, or evidence of a smaller area.</source>
      <translation>Con celdas de {cell} m hay {patches} manchas, cuyas separaciones necesitan unos {memory} GB de memoria; el límite es {limit} GB. Elija una mancha mínima, celdas más grandes o evidencia de un área menor.</translation>
    </message>
    <message>
      <source>At {tolerance} m no continuum has two or more member communes of one region.</source>
      <translation>A {tolerance} m ningún continuo tiene dos o más comunas miembros de una misma región.</translation>
    </message>
    <message>
      <source>At {tolerance} m no continuum has two or more member communes of region {region}.</source>
      <translation>A {tolerance} m ningún continuo tiene dos o más comunas miembros de la región {region}.</translation>
    </message>
    <message>
      <source>At {tolerance} m: {continua} continua; the largest holds {share} % of the built-up land; sets of communes: {sets}.</source>
      <translation>A {tolerance} m: {continua} continuos; el mayor tiene {share} % de lo construido; conjuntos de comunas: {sets}.</translation>
    </message>
    <message>
      <source>Built-up hectares of the mask</source>
      <translation>Hectáreas construidas de la máscara</translation>
    </message>
    <message>
      <source>Built-up layers (rasters or polygons)</source>
      <translation>Capas de suelo construido (rásteres o polígonos)</translation>
    </message>
    <message>
      <source>Built-up mask</source>
      <translation>Máscara de suelo construido</translation>
    </message>
    <message>
      <source>Built-up share of a cell (empty: by encoding)</source>
      <translation>Porcentaje construido de la celda (vacío: según codificación)</translation>
    </message>
    <message>
      <source>Cancelled: nothing was written.</source>
      <translation>Cancelado: no se escribió nada.</translation>
    </message>
    <message>
      <source>Candidate: codes (CUT) to judge; empty: find all</source>
      <translation>Candidata: códigos (CUT) que se juzgan; vacío: buscar todas</translation>
    </message>
    <message>
      <source>Category of the service layers without a column for it</source>
      <translation>Categoría de las capas de servicios que no traen esa columna</translation>
    </message>
    <message>
      <source>Changed by hand: {before} ({communes}) is now {id} {name}. The rule: the first candidate with an excluded commune, else the one whose continuum holds a part of an included one, else the first that lacks one.</source>
      <translation>Modificada a mano: {before} ({communes}) es ahora {id} {name}. La regla: la primera candidata con una comuna excluida; si no, aquella cuyo continuo contiene una parte de una incluida; si no, la primera que no la tiene.</translation>
    </message>
    <message>
      <source>Communes</source>
      <translation>Comunas</translation>
    </message>
    <message>
      <source>Communes to exclude by hand: codes (CUT)</source>
      <translation>Comunas que se excluyen a mano: códigos (CUT)</translation>
    </message>
    <message>
      <source>Communes to include by hand: codes (CUT)</source>
      <translation>Comunas que se incluyen a mano: códigos (CUT)</translation>
    </message>
    <message>
      <source>Continua at one or several tolerances, gap matrix and dendrogram of communes.</source>
      <translation>Continuos a una o varias tolerancias, matriz de separaciones y dendrograma de comunas.</translation>
    </message>
    <message>
      <source>Cutting the hierarchy at each tolerance</source>
      <translation>Cortando la jerarquía a cada tolerancia</translation>
    </message>
    <message>
      <source>Delimit metropolitan areas</source>
      <translation>Delimitar áreas metropolitanas</translation>
    </message>
    <message>
      <source>Delimit metropolitan areas…</source>
      <translation>Delimitar áreas metropolitanas…</translation>
    </message>
    <message>
      <source>Encoding of the rasters</source>
      <translation>Codificación de los rásteres</translation>
    </message>
    <message>
      <source>Excluded by hand: {cut} {name} (before: {role}). Why: {why}</source>
      <translation>Excluida a mano: {cut} {name} (antes: {role}). Justificación: {why}</translation>
    </message>
    <message>
      <source>Exporting the PDF</source>
      <translation>Exportando el PDF</translation>
    </message>
    <message>
      <source>Facilities: admitted error of their position</source>
      <translation>Establecimientos: error admitido en su ubicación</translation>
    </message>
    <message>
      <source>Facilities: radius they serve</source>
      <translation>Establecimientos: radio que sirven</translation>
    </message>
    <message>
      <source>Field with the commune code (empty: recognised)</source>
      <translation>Campo con el código de comuna (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Field with the commune name (empty: recognised)</source>
      <translation>Campo con el nombre de comuna (vacío: se reconoce)</translation>
    </message>
    <message>
      <source>Finding the patches</source>
      <translation>Buscando las manchas construidas</translation>
    </message>
    <message>
      <source>Finds the built-up continuum of a region and judges the sets of communes that may become a metropolitan area under Ley 21.074.

Give the commune boundaries and at least one built-up layer: rasters (several tiles are read as one mosaic) or polygons. The tolerance is the widest gap that still counts as continuous; no known norm fixes it, so every result also gives the gap in metres that has to be bridged.

The rule: two patches are joined when the shortest distance between the edges of their cells is at most the tolerance. A commune is a member when more than the stated share of its built-up area lies inside the continuum.

Services that the communes share, joint policies and planning instruments are read from tables (CSV or layers: what, communes served, evidence, source, date) or from layers of networks, facilities and territories. The law does not say which or how many, so they read «requiere juicio» unless you set a minimum.

Communes may be included or excluded by hand, with a written justification that goes to every output. The candidate that changes is the first with an excluded commune, else the one whose continuum holds a part of an included one, else the first that lacks one.

The result is a GeoPackage with styled layers and tables and, if asked for, a JSON summary, a QGIS project and a PDF in Spanish.</source>
      <translation>Encuentra el continuo de construcciones urbanas de una región y juzga los conjuntos de comunas que pueden llegar a ser un área metropolitana según la Ley 21.074.

Entregue los límites comunales y al menos una capa de suelo construido: rásteres (varias hojas se leen como un solo mosaico) o polígonos. La tolerancia es la mayor separación que todavía cuenta como continuidad; ninguna norma conocida la fija, de modo que todo resultado informa también la separación en metros que hay que salvar.

La regla: dos manchas se unen cuando la distancia más corta entre los bordes de sus celdas es como máximo la tolerancia. Una comuna es miembro cuando más del porcentaje indicado de su superficie construida está dentro del continuo.

Los servicios que comparten las comunas, las políticas conjuntas y los instrumentos de planificación se leen de tablas (CSV o capas: qué es, comunas que sirve, evidencia, fuente, fecha) o de capas de redes, establecimientos y territorios. La ley no dice cuáles ni cuántos, de modo que se leen «requiere juicio», salvo que usted fije un mínimo.

Se pueden incluir o excluir comunas a mano, con una justificación escrita que va a todos los resultados. Cambia la primera candidata con una comuna excluida; si no, aquella cuyo continuo contiene una parte de una incluida; si no, la primera que no la tiene.

El resultado es un GeoPackage con capas con estilo y tablas y, si se pide, un resumen JSON, un proyecto de QGIS y un PDF en español.</translation>
    </message>
    <message>
      <source>GeoPackage (*.gpkg)</source>
      <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
      <source>In the tolerances «{text}» this is no distance in metres: {words}. Write them as in «200, 500; 1000»: decimals with a point, thousands without one.</source>
      <translation>En las tolerancias «{text}» esto no es una distancia en metros: {words}. Escríbalas como en «200, 500; 1000»: decimales con punto, miles sin punto.</translation>
    </message>
    <message>
      <source>In {layer} the commune code {cuts} appears in more than one feature with overlapping boundaries. Keep one feature for each commune and run again.</source>
      <translation>En {layer}, el código comunal {cuts} aparece en más de un objeto con límites que se superponen. Deje un objeto por comuna y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>Included by hand although already in the candidate: {communes}.</source>
      <translation>Incluidas a mano aunque ya estaban en la candidata: {communes}.</translation>
    </message>
    <message>
      <source>Included by hand, these are also in {id} {name}: {communes}.</source>
      <translation>Incluidas a mano, estas comunas están también en {id} {name}: {communes}.</translation>
    </message>
    <message>
      <source>Included by hand: {cut} {name} (before: {role}). Why: {why}</source>
      <translation>Incluida a mano: {cut} {name} (antes: {role}). Justificación: {why}</translation>
    </message>
    <message>
      <source>Instruments: minimum shared (empty: judgement)</source>
      <translation>Instrumentos: mínimo compartido (vacío: requiere juicio)</translation>
    </message>
    <message>
      <source>JSON (*.json)</source>
      <translation>JSON (*.json)</translation>
    </message>
    <message>
      <source>Judging the candidates</source>
      <translation>Evaluando las candidatas</translation>
    </message>
    <message>
      <source>Justification of what is included or excluded (one, or «05802: …; 05103: …»)</source>
      <translation>Justificación de lo incluido o excluido (una, o «05802: …; 05103: …»)</translation>
    </message>
    <message>
      <source>Load the fictional sample region</source>
      <translation>Cargar la región ficticia de muestra</translation>
    </message>
    <message>
      <source>Making the pages of the expediente</source>
      <translation>Componiendo las páginas del expediente</translation>
    </message>
    <message>
      <source>Maximum gap searched</source>
      <translation>Separación máxima que se busca</translation>
    </message>
    <message>
      <source>Measures the gaps between built-up patches once and gives the continua at each of the tolerances asked for, so that one sees what depends on the tolerance.

Write the tolerances in metres as in «200, 500; 1000»: decimals with a point, thousands without one.

The rule: two patches are joined when the shortest distance between the edges of their cells is at most the tolerance. A commune is a member when more than the stated share of its built-up area lies inside the continuum.

The result is a GeoPackage: communes, patches, gaps and the continua of every tolerance, the gap of each pair of communes, the dendrogram (which communes join at how many metres) and a table of sensitivity. It judges no legal criterion.</source>
      <translation>Mide una vez las separaciones entre manchas construidas y da los continuos a cada una de las tolerancias que se piden, de modo que se ve qué depende de la tolerancia.

Escriba las tolerancias en metros, como en «200, 500; 1000»: decimales con punto, miles sin punto.

La regla: dos manchas se unen cuando la distancia más corta entre los bordes de sus celdas no supera la tolerancia. Una comuna es miembro cuando más del porcentaje indicado de su superficie construida está dentro del continuo.

El resultado es un GeoPackage: comunas, manchas, separaciones y los continuos de cada tolerancia, la separación de cada par de comunas, el dendrograma (qué comunas se unen y a cuántos metros) y una tabla de sensibilidad. No juzga ningún criterio legal.</translation>
    </message>
    <message>
      <source>Measuring the gaps of {count} patches, with about {memory} GB of memory</source>
      <translation>Midiendo las separaciones de {count} manchas, con unos {memory} GB de memoria</translation>
    </message>
    <message>
      <source>Membership: more than this share of a commune</source>
      <translation>Pertenencia: más de este porcentaje de una comuna</translation>
    </message>
    <message>
      <source>Minimum patch</source>
      <translation>Mancha mínima</translation>
    </message>
    <message>
      <source>Neighbours of a cell</source>
      <translation>Vecinos de una celda</translation>
    </message>
    <message>
      <source>Networks: minimum length in a commune</source>
      <translation>Redes: longitud mínima dentro de una comuna</translation>
    </message>
    <message>
      <source>Networks: parts of one name up to this apart</source>
      <translation>Redes: distancia máxima entre tramos de un mismo nombre</translation>
    </message>
    <message>
      <source>No built-up evidence was given. Choose at least one raster or polygon layer.</source>
      <translation>No se entregó evidencia de superficie construida. Elija al menos una capa ráster o de polígonos.</translation>
    </message>
    <message>
      <source>No built-up patch reaches the minimum of {min_patch} ha (the largest has {largest} ha). Lower the minimum patch.</source>
      <translation>Ninguna mancha construida alcanza el mínimo de {min_patch} ha (la mayor tiene {largest} ha). Reduzca la mancha mínima.</translation>
    </message>
    <message>
      <source>No cell is built-up at a share of {share} % inside the communes (the largest share found is {largest} %). Lower the built-up share or check the evidence: {evidence}.</source>
      <translation>Ninguna celda dentro de las comunas llega a una proporción construida de {share} % (la mayor encontrada es {largest} %). Reduzca la proporción construida o revise la evidencia: {evidence}.</translation>
    </message>
    <message>
      <source>No commune of {layer} lies in the extent of the built-up evidence ({evidence}). Check that both cover the same place and that their reference systems are right.</source>
      <translation>Ninguna comuna de {layer} está dentro de la extensión de la evidencia construida ({evidence}). Compruebe que ambas cubren el mismo lugar y que sus sistemas de referencia son correctos.</translation>
    </message>
    <message>
      <source>No commune of {name} would be left. Exclude fewer communes.</source>
      <translation>No quedaría ninguna comuna de {name}. Excluya menos comunas.</translation>
    </message>
    <message>
      <source>No data was given for this criterion.</source>
      <translation>No se entregaron datos para este criterio.</translation>
    </message>
    <message>
      <source>No element of the inventory of services serves, in {candidate}: {communes}.</source>
      <translation>Ningún elemento del inventario de servicios sirve, en {candidate}, a: {communes}.</translation>
    </message>
    <message>
      <source>No element of the inventory serves these communes.</source>
      <translation>Ningún elemento del inventario sirve a estas comunas.</translation>
    </message>
    <message>
      <source>No instrument or joint policy of the table reaches these communes.</source>
      <translation>Ningún instrumento ni política de la tabla alcanza a estas comunas.</translation>
    </message>
    <message>
      <source>Notes that speak of candidates, and what is marked as bridged, are for the largest tolerance ({tolerance} m); the sensitivity table tells what each tolerance gives.</source>
      <translation>Los avisos que hablan de candidatas y las separaciones marcadas como salvadas corresponden a la mayor tolerancia ({tolerance} m); la tabla de sensibilidad dice qué da cada tolerancia.</translation>
    </message>
    <message>
      <source>Number of candidates</source>
      <translation>Número de candidatas</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>PDF report</source>
      <translation>Informe PDF</translation>
    </message>
    <message>
      <source>Partial membership: from this share</source>
      <translation>Pertenencia parcial: desde este porcentaje</translation>
    </message>
    <message>
      <source>Planning instruments and joint policies (table)</source>
      <translation>Instrumentos de planificación y políticas conjuntas (tabla)</translation>
    </message>
    <message>
      <source>Population ({count}) is missing for: {communes}.</source>
      <translation>Falta la población ({count}) de: {communes}.</translation>
    </message>
    <message>
      <source>Population field (for «field»)</source>
      <translation>Campo de población (para «field»)</translation>
    </message>
    <message>
      <source>Population that decides</source>
      <translation>Población que decide</translation>
    </message>
    <message>
      <source>Preset (decides over tolerance, minimum patch and membership where it sets them)</source>
      <translation>Regla de referencia (manda sobre la tolerancia, la mancha mínima y la pertenencia cuando las fija)</translation>
    </message>
    <message>
      <source>QGIS project</source>
      <translation>Proyecto de QGIS</translation>
    </message>
    <message>
      <source>QGIS project (*.qgz)</source>
      <translation>Proyecto de QGIS (*.qgz)</translation>
    </message>
    <message>
      <source>Rasters of any encoding and polygons as one mask that says its rule.</source>
      <translation>Rásteres de cualquier codificación y polígonos como una sola máscara que dice su regla.</translation>
    </message>
    <message>
      <source>Reading the built-up evidence</source>
      <translation>Leyendo la evidencia construida</translation>
    </message>
    <message>
      <source>Reading the communes</source>
      <translation>Leyendo las comunas</translation>
    </message>
    <message>
      <source>Recording the inputs</source>
      <translation>Registrando los datos de entrada</translation>
    </message>
    <message>
      <source>Region code (empty: all)</source>
      <translation>Código de región (vacío: todas)</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Saving the project</source>
      <translation>Guardando el proyecto</translation>
    </message>
    <message>
      <source>Service layers (networks, facilities or territories)</source>
      <translation>Capas de servicios (redes, establecimientos o territorios)</translation>
    </message>
    <message>
      <source>Services (table)</source>
      <translation>Servicios (tabla)</translation>
    </message>
    <message>
      <source>Services: minimum shared (empty: judgement)</source>
      <translation>Servicios: mínimo compartido (vacío: requiere juicio)</translation>
    </message>
    <message>
      <source>Sum of whole communes ({count}).</source>
      <translation>Suma de comunas completas ({count}).</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
    <message>
      <source>Territories: minimum common part</source>
      <translation>Territorios: parte común mínima</translation>
    </message>
    <message>
      <source>The barriers cover all built-up land, so that nothing can be joined. Give a layer with the obstacles only: rivers, cliffs, railways.</source>
      <translation>Las barreras cubren todo el suelo construido, de modo que nada puede unirse. Entregue una capa solo con los obstáculos: ríos, acantilados, vías férreas.</translation>
    </message>
    <message>
      <source>The built-up rasters cover only part of the area of: {communes}. If a tile is missing, add it and run again.</source>
      <translation>Los rásteres de suelo construido cubren solo una parte de la superficie de: {communes}. Si falta una hoja, agréguela y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>The candidate names communes that are not in {layer}: {cuts}. Write the codes as in 05101,05109, or give a layer that holds them.</source>
      <translation>La candidata nombra comunas que no están en {layer}: {cuts}. Escriba los códigos como en 05101,05109, o entregue una capa que las contenga.</translation>
    </message>
    <message>
      <source>The catalogue file {file} cannot be used: {problem}</source>
      <translation>No se puede usar el archivo de catálogo {file}: {problem}</translation>
    </message>
    <message>
      <source>The communes do not join with gaps of up to {max_gap} m.</source>
      <translation>Las comunas no se unen con separaciones de hasta {max_gap} m.</translation>
    </message>
    <message>
      <source>The communes join once gaps of {gap} m are bridged; the tolerance is {tolerance} m.</source>
      <translation>Las comunas se unen al salvar separaciones de {gap} m; la tolerancia es {tolerance} m.</translation>
    </message>
    <message>
      <source>The communes lie in {count} region(s).</source>
      <translation>Las comunas están en {count} región(es).</translation>
    </message>
    <message>
      <source>The communes to include or exclude by hand hold codes that are not in {layer}: {cuts}. Write the codes as in 05101,05109, or give a layer that holds them.</source>
      <translation>Las comunas que se incluyen o excluyen a mano tienen códigos que no están en {layer}: {cuts}. Escriba los códigos como en 05101,05109, o entregue una capa que los tenga.</translation>
    </message>
    <message>
      <source>The field {field} of {layer} holds values that are no commune code (CUT): {values}. Choose the field with codes such as 05101.</source>
      <translation>El campo {field} de {layer} contiene valores que no son códigos comunales (CUT): {values}. Elija el campo con códigos como 05101.</translation>
    </message>
    <message>
      <source>The fields of {layer} fit no known commune schema (found: {fields}). Choose the field with the commune code (CUT).</source>
      <translation>Los campos de {layer} no corresponden a ningún esquema comunal conocido (encontrados: {fields}). Elija el campo con el código comunal (CUT).</translation>
    </message>
    <message>
      <source>The justification names communes that are neither included nor excluded: {cuts}. Correct the codes, or add them to the lists.</source>
      <translation>La justificación nombra comunas que no se incluyen ni se excluyen: {cuts}. Corrija los códigos o agréguelos a las listas.</translation>
    </message>
    <message>
      <source>The layer {layer} cannot be read as services: it must hold lines, points or polygons, only one sort. Split it, or give a table without shapes as the table of services.</source>
      <translation>La capa {layer} no puede leerse como servicios: debe tener líneas, puntos o polígonos, de una sola clase. Divídala o, si es una tabla sin geometría, entréguela como tabla de servicios.</translation>
    </message>
    <message>
      <source>The layer {layer} has no commune of region {region}. Its regions are: {regions}.</source>
      <translation>La capa {layer} no tiene comunas de la región {region}. Sus regiones son: {regions}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no field {field}. Its fields are: {fields}.</source>
      <translation>La capa {layer} no tiene el campo {field}. Sus campos son: {fields}.</translation>
    </message>
    <message>
      <source>The layer {layer} has no usable commune polygon.</source>
      <translation>La capa {layer} no tiene ningún polígono comunal utilizable.</translation>
    </message>
    <message>
      <source>The layer {layer} is neither a raster nor polygons, so it cannot be built-up evidence. Take it out, or choose the layer of polygons.</source>
      <translation>La capa {layer} no es un ráster ni tiene polígonos, de modo que no puede ser evidencia de suelo construido. Quítela, o elija la capa de polígonos.</translation>
    </message>
    <message>
      <source>The page «{page}» of the expediente cannot be made: {problem}. No PDF was written.</source>
      <translation>No se puede componer la página «{page}» del expediente: {problem}. No se escribió ningún PDF.</translation>
    </message>
    <message>
      <source>The parameter {parameter} is {value}; it must be between {minimum} and {maximum}.</source>
      <translation>El parámetro {parameter} es {value}; debe estar entre {minimum} y {maximum}.</translation>
    </message>
    <message>
      <source>The population ({count}) of these communes is missing: {communes}.</source>
      <translation>Falta la población ({count}) de estas comunas: {communes}.</translation>
    </message>
    <message>
      <source>The population is to come from a field of {layer}, but none was chosen. Choose the field with the inhabitants of each commune.</source>
      <translation>La población debe venir de un campo de {layer}, pero no se eligió ninguno. Elija el campo con los habitantes de cada comuna.</translation>
    </message>
    <message>
      <source>The preset {preset} also asks for {count} inhabitants or more in a continuum. That is not applied yet: smaller ones are kept.</source>
      <translation>La regla de referencia {preset} pide además {count} habitantes o más en un continuo. Eso todavía no se aplica: los menores se conservan.</translation>
    </message>
    <message>
      <source>The preset {preset} decides: {values}. Source: {source}. {remark}</source>
      <translation>La regla de referencia {preset} decide: {values}. Fuente: {source}. {remark}</translation>
    </message>
    <message>
      <source>The raster {raster} cannot be read ({problem}). Check that the file is complete.</source>
      <translation>No se puede leer el ráster {raster} ({problem}). Compruebe que el archivo está completo.</translation>
    </message>
    <message>
      <source>The raster {raster} declares {value} as its no-data value, but in the encoding {encoding} that value means built-up. Correct the no-data value or the encoding.</source>
      <translation>El ráster {raster} declara {value} como valor sin datos, pero en la codificación {encoding} ese valor significa construido. Corrija el valor sin datos o la codificación.</translation>
    </message>
    <message>
      <source>The set has {count} communes.</source>
      <translation>El conjunto tiene {count} comunas.</translation>
    </message>
    <message>
      <source>The table {table} cannot be read (line {problem}). Save it again as CSV UTF-8: every line with as many columns as the first, texts that hold the separator in quotes.</source>
      <translation>La tabla {table} no puede leerse (línea {problem}). Guárdela de nuevo como CSV UTF-8: cada línea con tantas columnas como la primera, y entre comillas los textos que llevan el separador.</translation>
    </message>
    <message>
      <source>The table {table} has no column {column} (also accepted: {aliases}). Its columns are: {columns}. Rename the one that holds it.</source>
      <translation>La tabla {table} no tiene la columna {column} (también se acepta: {aliases}). Sus columnas son: {columns}. Cambie el nombre de la que corresponde.</translation>
    </message>
    <message>
      <source>The tolerance ({tolerance} m) is larger than the maximum gap ({max_gap} m). Raise the maximum gap or lower the tolerance.</source>
      <translation>La tolerancia ({tolerance} m) es mayor que la separación máxima ({max_gap} m). Aumente la separación máxima o reduzca la tolerancia.</translation>
    </message>
    <message>
      <source>The tolerance ({tolerance} m) is smaller than the cells ({cell} m), so it cannot be resolved. Raise the tolerance or choose smaller cells.</source>
      <translation>La tolerancia ({tolerance} m) es menor que las celdas ({cell} m), por lo que no se puede resolver. Aumente la tolerancia o elija celdas más pequeñas.</translation>
    </message>
    <message>
      <source>The values of {raster} do not fit the encoding {encoding}: found {values}, expected {expected}. Choose another encoding, or declare the no-data value of the raster if those cells mean no data.</source>
      <translation>Los valores de {raster} no corresponden a la codificación {encoding}: se encontró {values}, se esperaba {expected}. Elija otra codificación o, si esas celdas significan sin datos, declare el valor sin datos del ráster.</translation>
    </message>
    <message>
      <source>The working system {crs} bends distances by {error} % where the communes are (at most {limit} % is admitted). Choose one made for the place, such as EPSG:5361 or EPSG:5362, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} deforma las distancias en {error} % donde están las comunas (se admite a lo más {limit} %). Elija uno hecho para el lugar, como EPSG:5361 o EPSG:5362, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The working system {crs} is not known. Write a code such as EPSG:5361, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} no se conoce. Escriba un código como EPSG:5361, o déjelo vacío.</translation>
    </message>
    <message>
      <source>The working system {crs} is not projected in metres, so gaps and areas cannot be measured in it. Choose a projected one, such as EPSG:5361 or EPSG:5362, or leave it empty.</source>
      <translation>El sistema de trabajo {crs} no es proyectado en metros, por lo que no sirve para medir separaciones ni superficies. Elija uno proyectado, como EPSG:5361 o EPSG:5362, o déjelo vacío.</translation>
    </message>
    <message>
      <source>There is no built-up evidence in: {communes}.</source>
      <translation>No hay evidencia construida en: {communes}.</translation>
    </message>
    <message>
      <source>There is no candidate to include or exclude communes from ({cuts}). Write the whole set in the candidate parameter, or change the tolerance.</source>
      <translation>No hay ninguna candidata en la que incluir o de la que excluir comunas ({cuts}). Escriba el conjunto completo en el parámetro de la candidata o cambie la tolerancia.</translation>
    </message>
    <message>
      <source>These communes are both included and excluded by hand: {cuts}. Choose one of both.</source>
      <translation>Estas comunas están a la vez incluidas y excluidas a mano: {cuts}. Elija una de las dos.</translation>
    </message>
    <message>
      <source>These communes are included or excluded by hand without a justification: {cuts}. Write one text for all, or one for each, as in «05802: text; 05103: text».</source>
      <translation>Estas comunas se incluyen o excluyen a mano sin justificación: {cuts}. Escriba un texto para todas, o uno para cada una, como en «05802: texto; 05103: texto».</translation>
    </message>
    <message>
      <source>These communes cannot be excluded, because they are not in the candidate {name} ({communes}): {cuts}. Take them out of the list.</source>
      <translation>Estas comunas no pueden excluirse, porque no están en la candidata {name} ({communes}): {cuts}. Quítelas de la lista.</translation>
    </message>
    <message>
      <source>This QGIS lacks Python packages that am_delimiter needs: {names}. Install them in the Python of QGIS; the QGIS installer for Windows carries them all.</source>
      <translation>A este QGIS le faltan paquetes de Python que am_delimiter necesita: {names}. Instálelos en el Python de QGIS; el instalador de QGIS para Windows los trae todos.</translation>
    </message>
    <message>
      <source>Tolerance of continuity</source>
      <translation>Tolerancia de continuidad</translation>
    </message>
    <message>
      <source>Tolerances, such as 200, 500; 1000</source>
      <translation>Tolerancias, como 200, 500; 1000</translation>
    </message>
    <message>
      <source>Urban continuity at several tolerances</source>
      <translation>Continuidad urbana a varias tolerancias</translation>
    </message>
    <message>
      <source>Urban continuum, gaps in metres, candidates and verdicts under Ley 21.074.</source>
      <translation>Continuo urbano, separaciones en metros, candidatas y veredictos según la Ley 21.074.</translation>
    </message>
    <message>
      <source>Verdict</source>
      <translation>Veredicto</translation>
    </message>
    <message>
      <source>What the values of {raster} mean cannot be told from its name and values (type {dtype}, values {minimum} to {maximum}). Choose the encoding.</source>
      <translation>No se puede deducir qué significan los valores de {raster} a partir de su nombre y sus valores (tipo {dtype}, valores de {minimum} a {maximum}). Elija la codificación.</translation>
    </message>
    <message>
      <source>Working cell (empty: by evidence)</source>
      <translation>Celda de trabajo (vacío: según la evidencia)</translation>
    </message>
    <message>
      <source>Working system (empty: by location)</source>
      <translation>Sistema de trabajo (vacío: según la ubicación)</translation>
    </message>
    <message>
      <source>Writes the built-up mask from which continuity is measured: 1 where a cell is built-up, 0 where it is not or nothing is known of it; there is no no-data value. It reaches beyond the communes as far as gaps are searched by default, because land outside them may join two communes.

The rule: a source cell is built-up when its share of built surface is at least the stated one; a working cell takes the source cell under its centre, or is built-up when its centre lies inside a built-up polygon; one source is enough. The file says this rule, the encodings, the share and the sources in its metadata.

Given back as built-up layer with the encoding «mask», with the same communes, it gives the same continuum.</source>
      <translation>Escribe la máscara de suelo construido con que se mide la continuidad: 1 donde la celda es construida, 0 donde no lo es o nada se sabe de ella; no hay valor nodata. Llega más allá de las comunas hasta donde se buscan separaciones por defecto, porque el suelo de fuera puede unir dos comunas.

La regla: una celda de origen es construida cuando su parte de superficie construida alcanza la indicada; una celda de trabajo toma la celda de origen que está bajo su centro, o es construida cuando su centro está dentro de un polígono construido; basta una fuente. El archivo dice esta regla, las codificaciones, el porcentaje y las fuentes en sus metadatos.

Entregada de nuevo como capa de construido con la codificación «mask», con las mismas comunas, da el mismo continuo.</translation>
    </message>
    <message>
      <source>Writing the GeoPackage</source>
      <translation>Escribiendo el GeoPackage</translation>
    </message>
    <message>
      <source>{count} elements appear more than once (same name and category); each counts once, with the communes of all its mentions: {names}.</source>
      <translation>{count} elementos aparecen más de una vez (mismo nombre y categoría); cada uno cuenta una vez, con las comunas de todas sus menciones: {names}.</translation>
    </message>
    <message>
      <source>{count} elements serve fewer than two communes and are shared by none: {names}.</source>
      <translation>{count} elementos sirven a menos de dos comunas y no se comparten: {names}.</translation>
    </message>
    <message>
      <source>{count} features of {layer} are no commune and were left out: {codes}.</source>
      <translation>{count} objetos de {layer} no son comunas y se omitieron: {codes}.</translation>
    </message>
    <message>
      <source>{count} invalid polygons of {layer} were repaired.</source>
      <translation>Se repararon {count} polígonos no válidos de {layer}.</translation>
    </message>
    <message>
      <source>{count} invalid polygons of {layer} were repaired: {cuts}.</source>
      <translation>Se repararon {count} polígonos no válidos de {layer}: {cuts}.</translation>
    </message>
    <message>
      <source>{count} patches under the minimum were dropped ({hectares} ha in all).</source>
      <translation>Se descartaron {count} manchas bajo el mínimo ({hectares} ha en total).</translation>
    </message>
    <message>
      <source>{hectares} ha of built-up land lie outside every commune of the layer; they count for continuity and for no commune.</source>
      <translation>{hectares} ha construidas están fuera de todas las comunas de la capa; cuentan para la continuidad y para ninguna comuna.</translation>
    </message>
    <message>
      <source>{layer} gives some communes in several parts, which were joined: {cuts}.</source>
      <translation>{layer} trae algunas comunas en varias partes, que se unieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} has communes without a polygon, left out: {cuts}.</source>
      <translation>{layer} tiene comunas sin polígono, que se omitieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} has no coordinate reference system. Assign the right one (Layer properties, Source) and run again.</source>
      <translation>{layer} no tiene sistema de referencia de coordenadas. Asigne el correcto (Propiedades de la capa, Fuente) y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{layer} holds {count} communes twice; the copies were left out: {cuts}.</source>
      <translation>{layer} contiene {count} comunas dos veces; las copias se omitieron: {cuts}.</translation>
    </message>
    <message>
      <source>{layer} uses old commune codes, replaced by today's: {codes}.</source>
      <translation>{layer} usa códigos comunales antiguos, reemplazados por los actuales: {codes}.</translation>
    </message>
    <message>
      <source>{path} cannot be written ({problem}). Choose another folder or file name.</source>
      <translation>No se puede escribir {path} ({problem}). Elija otra carpeta u otro nombre de archivo.</translation>
    </message>
    <message>
      <source>{path} is open in another program or project. Close it there, or choose another file name, and run again.</source>
      <translation>{path} está abierto en otro programa o proyecto. Ciérrelo allí, o elija otro nombre de archivo, y ejecute de nuevo.</translation>
    </message>
    <message>
      <source>{path} lacks the layer {layer}, so the expediente cannot be made. Delimit again, or choose the GeoPackage that the delimitation wrote.</source>
      <translation>A {path} le falta la capa {layer}, de modo que no se puede hacer el expediente. Delimite de nuevo, o elija el GeoPackage que escribió la delimitación.</translation>
    </message>
    <message>
      <source>{shared} of {serving} elements that serve these communes are shared by two or more of them, {all} by all, in {count} categories.</source>
      <translation>De {serving} elementos que sirven a estas comunas, dos o más de ellas comparten {shared} (categorías: {count}) y todas comparten {all}.</translation>
    </message>
    <message>
      <source>{shared} of {serving} elements that serve these communes are shared by two or more of them, {all} by all, in {count} categories. Not shared by two of them: {unshared}.</source>
      <translation>De {serving} elementos que sirven a estas comunas, dos o más de ellas comparten {shared} (categorías: {count}) y todas comparten {all}. No los comparten dos de ellas: {unshared}.</translation>
    </message>
    <message>
      <source>{shared} of {serving} instruments and policies that reach these communes are common to two or more of them, {all} to all.</source>
      <translation>De {serving} instrumentos y políticas que alcanzan a estas comunas, {shared} son comunes a dos o más de ellas y {all}, a todas.</translation>
    </message>
    <message>
      <source>{shared} of {serving} instruments and policies that reach these communes are common to two or more of them, {all} to all. Not common to two of them: {unshared}.</source>
      <translation>De {serving} instrumentos y políticas que alcanzan a estas comunas, {shared} son comunes a dos o más de ellas y {all}, a todas. No son comunes a dos de ellas: {unshared}.</translation>
    </message>
    <message>
      <source>{table} is not in UTF-8; it was read as Windows (cp1252) text.</source>
      <translation>{table} no está en UTF-8; se leyó como texto de Windows (cp1252).</translation>
    </message>
    <message>
      <source>{table}: categories that the catalogue lacks are kept as written: {names}.</source>
      <translation>{table}: categorías que no están en el catálogo, conservadas como se escribieron: {names}.</translation>
    </message>
    <message>
      <source>{table}: features without a shape were left out: {names}.</source>
      <translation>{table}: elementos sin geometría, que no se usaron: {names}.</translation>
    </message>
    <message>
      <source>{table}: no commune could be read for these, which were left out: {names}.</source>
      <translation>{table}: no se pudo leer ninguna comuna de estos, que no se usaron: {names}.</translation>
    </message>
    <message>
      <source>{table}: old commune codes were replaced by today's: {names}.</source>
      <translation>{table}: los códigos comunales antiguos se reemplazaron por los actuales: {names}.</translation>
    </message>
    <message>
      <source>{table}: these codes are of no commune and do not count: {names}.</source>
      <translation>{table}: estos códigos no son de ninguna comuna y no cuentan: {names}.</translation>
    </message>
    <message>
      <source>{table}: without a category: {names}.</source>
      <translation>{table}: sin categoría: {names}.</translation>
    </message>
    <message>
      <source>{table}: without a date that can be read: {names}.</source>
      <translation>{table}: sin fecha o con fecha ilegible: {names}.</translation>
    </message>
    <message>
      <source>{table}: without a source: {names}.</source>
      <translation>{table}: sin fuente: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities have latitude and longitude exchanged, and their position was not used: {names}.</source>
      <translation>{table}: {count} establecimientos tienen latitud y longitud intercambiadas, y su ubicación no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities have no coordinates: {names}.</source>
      <translation>{table}: {count} establecimientos no tienen coordenadas: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities lie outside every commune of the layer, and their position was not used: {names}.</source>
      <translation>{table}: {count} establecimientos están fuera de todas las comunas de la capa, y su ubicación no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities lie outside the commune they name, and their position was not used: {names}.</source>
      <translation>{table}: {count} establecimientos están fuera de la comuna que indican, y su ubicación no se usó: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} facilities name a commune that the layer of communes does not hold, and were left out unless they list the communes they serve: {names}.</source>
      <translation>{table}: {count} establecimientos indican una comuna que la capa de comunas no tiene, y no se usaron, salvo que listen las comunas que sirven: {names}.</translation>
    </message>
    <message>
      <source>{table}: {count} rows without a name were left out.</source>
      <translation>{table}: {count} filas sin nombre no se usaron.</translation>
    </message>
  </context>
</TS>
